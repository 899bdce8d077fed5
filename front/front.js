// The landing page follows the browser's language, once: whoever comes back to it by hand wants to choose.
if (!sessionStorage.getItem("xinzhi.landed") && !document.referrer.startsWith(location.origin)) {
  sessionStorage.setItem("xinzhi.landed", "1");
  const first = navigator.languages.find((language) => /^(zh|en)\b/i.test(language)) ?? "en";
  location.replace(first.toLowerCase().startsWith("zh") ? "zh/" : "en/");
}
