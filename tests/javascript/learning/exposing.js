// Modules that a test asks inside a page.

import { chineseHalves } from "../../../docs/assets/scripts/learning/block-words.js";
import { entriesOf, wordsIn } from "../../../docs/assets/scripts/learning/vocabulary.js";
import { followingText } from "../../../docs/assets/scripts/learning/word-context.js";

Object.assign(window, { exposed: { chineseHalves, entriesOf, followingText, wordsIn } });
