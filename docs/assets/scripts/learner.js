// What learners ask for, in one script: loaded when a setting wants it, or the page of saved words.

import "./learning/saved-list.js";
import "./learning/word-keys.js";
import "./learning/word-pointer.js";
