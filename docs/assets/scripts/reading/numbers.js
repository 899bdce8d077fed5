// The number of a block, which stands in the margin and is its address.

export const NUMBER = ".number";

/** The block that a number belongs to. @param {Element} number */
export const blockOfNumber = (number) => document.getElementById(number.getAttribute("href")?.split("#")[1] ?? "");

/** The number of a block: in it, or of a heading beside it. @param {Element} block @returns {HTMLElement | null} */
export const numberOfBlock = (block) =>
  block.querySelector(`:scope > ${NUMBER}`) ?? block.parentElement?.querySelector(`:scope > ${NUMBER}`) ?? null;
