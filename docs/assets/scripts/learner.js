// What learners ask for, in one script: loaded when a setting wants it, the menu of a number, or the page of saved words.

import { readAloud } from "./learning/aloud.js";
import "./learning/saved-list.js";
import { keepShown, togglePinyin } from "./learning/shown.js";
import "./learning/word-keys.js";
import "./learning/word-pointer.js";

window.xinzhiLearning = { readAloud, togglePinyin };
keepShown();
