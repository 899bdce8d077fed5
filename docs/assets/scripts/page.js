// What every page runs, in one script, when the page is there.

import "./search/start.js";
import "./reading/landing.js";
import "./reading/views.js";
import "./reading/drawers.js";
import "./reading/progress.js";
import "./reading/address.js";
import "./reading/scroll-keeping.js";
import "./reading/last-place.js";
import "./reading/language-switch.js";
import "./reading/chinese-address.js"; // before the panel shows what holds
import "./reading/settings.js";
import "./reading/learner-start.js";
import "./reading/learner-keys.js";
import "./reading/term-choice.js";
import "./reading/term-drag.js"; // before the card, which closes at a click
import "./reading/mark-card.js";
import "./reading/note-card.js";
import "./reading/term-card.js";
import "./reading/reveal.js";
import "./reading/sentences.js";
import "./reading/quote-start.js";
import "./reading/glossary-filter.js";
import "./reading/glossary-order.js";
import "./reading/concordance-filters.js";
import "./reading/neighbor-order.js";
import "./keeping/start.js";
