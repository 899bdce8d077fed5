// What every page runs, in one script.

import "./found.js";
import "./views.js";
import "./terms.js";
import "./glossary.js";
