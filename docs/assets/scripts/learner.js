// What learners ask for, in one script: loaded when a setting wants it, or the page of saved words.

import { readAloud } from "./learning/aloud.js";
import { keepShown, togglePinyin } from "./learning/shown.js";
import "./learning/word-keys.js";
import "./learning/word-pointer.js";

window.xinzhiLearning = { readAloud, togglePinyin };
keepShown();
