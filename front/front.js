// The landing page follows the browser's language, once: whoever comes back to it by hand wants to choose.

/** Whether this is the first visit of the tab. Where the browser keeps nothing, nobody knows: then nobody is sent on. */
function isFirstVisit() {
  try {
    const isFirst = !sessionStorage.getItem("xinzhi.landed");
    sessionStorage.setItem("xinzhi.landed", "1");
    return isFirst;
  } catch {
    return false;
  }
}

if (!document.referrer.startsWith(location.origin) && isFirstVisit()) {
  const first = navigator.languages.find((language) => /^(zh|en)\b/i.test(language)) ?? "en";
  const link = document.querySelector(`a[hreflang="${first.slice(0, 2).toLowerCase()}"]`);
  if (link instanceof HTMLAnchorElement) location.replace(link.href);
}
