// What quotes a text, in one script: loaded when a number is first pointed at, or text is first selected.

import "./quoting/copying.js";
import { open } from "./quoting/menu.js";

window.xinzhiQuoting = {
  open: (number, withFocus) => void open(number, withFocus).catch(() => location.assign(number.href)),
};
