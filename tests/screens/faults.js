// What is wrong with how a page is laid out, in words. Takes how tall what a finger presses must be, 0 for a mouse.
(touch) => {
  const faults = [];
  const root = document.querySelector("dialog:modal") ?? document.body;
  const styleOf = (element) => getComputedStyle(element);
  const scrolls = (style) => ["auto", "scroll"].includes(style);

  function say(what, element) {
    const classes = [...element.classList].map((name) => `.${name}`).join("");
    const words = (element.innerText || element.value || element.ariaLabel || "").trim();
    faults.push(`${what}: ${element.tagName.toLowerCase()}${classes} “${words.slice(0, 50)}”`);
  }

  function isShown(element) {
    if (element.closest(".skip, .skip-to-content-link")) return false; // comes with the focus
    if (parentThat(element, (style) => style.clipPath !== "none" || style.clip !== "auto")) return false; // for those who hear it
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  function parentThat(element, fits) {
    let up = element;
    while (up && up !== document.body) {
      if (fits(styleOf(up))) return up;
      up = up.parentElement;
    }
    return null;
  }

  const clipOf = (element) => parentThat(element.parentElement, (style) => style.overflowX !== "visible");
  const layerOf = (element) => parentThat(element, (style) => ["fixed", "sticky"].includes(style.position));

  function common(one, other) {
    const left = Math.max(one.left, other.left);
    const right = Math.min(one.right, other.right);
    const top = Math.max(one.top, other.top);
    const bottom = Math.min(one.bottom, other.bottom);
    return { left, right, top, bottom, width: right - left, height: bottom - top };
  }

  function checkWidth(element) {
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height) return;
    const clip = clipOf(element);
    if (!clip && (box.right > innerWidth + 1 || box.left < -1)) say("beyond the edge", element);
    if (clip && !scrolls(styleOf(clip).overflowX) && box.left >= clip.getBoundingClientRect().right) say("hidden by what holds it", element);
    const style = styleOf(element);
    if (!touch && element.matches(".results") && element.scrollWidth > element.clientWidth + 1) say(`has to be pushed sideways by ${element.scrollWidth - element.clientWidth} px`, element);
    const spills = element.scrollWidth > element.clientWidth + 1;
    if (!spills || style.display === "inline" || element.matches(".rest .text, input, textarea, select")) return;
    if (["hidden", "clip"].includes(style.overflowX)) say("cut off", element);
    else if (element.matches("button, th, h1, h2, h3, label, .chip, .button")) say("wider than its place", element);
  }

  function placesOf(element) {
    const clip = clipOf(element);
    const boxes = [...element.getClientRects()];
    const seen = clip ? boxes.map((box) => common(box, clip.getBoundingClientRect())) : boxes;
    return seen.filter((box) => box.width > 0 && box.height > 0);
  }

  function checkOverlap(one, other) {
    if (one.layer !== other.layer || one.element.contains(other.element)) return;
    const meet = (a, b) => common(a, b).width > 3 && common(a, b).height > 3;
    if (!one.places.some((a) => other.places.some((b) => meet(a, b)))) return;
    say("lies over another", one.element);
    say("  which is", other.element);
  }

  // Words within a sentence are pressed where they stand.
  function isWithinText(element) {
    return styleOf(element).display === "inline" && !element.closest("nav, .verbs, .tabs");
  }

  function checkTouch({ element }) {
    const isBox = ["checkbox", "radio"].includes(element.type);
    if (!isBox && isWithinText(element)) return;
    const box = ((isBox && element.labels[0]) || element).getBoundingClientRect();
    const narrow = box.width < touch - 0.5 && !element.matches("a");
    if (narrow || box.height < touch - 0.5) say(`${Math.round(box.width)} × ${Math.round(box.height)} to touch`, element);
  }

  // In a row that is pushed along, where one is must be in view.
  function checkCurrent(element) {
    const row = parentThat(element.parentElement, (style) => scrolls(style.overflowX));
    if (!row) return;
    const box = element.getBoundingClientRect();
    const seen = row.getBoundingClientRect();
    if (box.left < seen.left - 1 || box.right > seen.right + 1) say("current, but out of view", element);
  }

  // What axe leaves to people where a button has a picture: its words must stand out from its own ground.
  const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  function lightOf(color) {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = color;
    brush.fillRect(0, 0, 1, 1);
    const [red, green, blue, opaque] = brush.getImageData(0, 0, 1, 1).data;
    const linear = [red, green, blue].map((one) => (one /= 255) <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return { light: 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2], opaque: opaque === 255 };
  }

  function checkContrast({ element }) {
    const style = styleOf(element);
    const [ground, words] = [lightOf(style.backgroundColor), lightOf(style.color)];
    if (!ground.opaque || !element.innerText?.trim() || element.disabled) return;
    const [low, high] = [ground.light, words.light].sort((a, b) => a - b);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5) say(`its words stand out by ${ratio.toFixed(1)} only`, element);
  }

  const sideways = document.documentElement.scrollWidth - innerWidth;
  if (sideways > 0) faults.push(`the page scrolls sideways by ${sideways} px`);
  for (const element of root.querySelectorAll(":not(svg *, option)")) if (isShown(element)) checkWidth(element);
  const pressed = [...root.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
    .filter(isShown)
    .map((element) => ({ element, layer: layerOf(element), places: placesOf(element) }))
    .filter((one) => one.places.length);
  pressed.forEach((one, n) => pressed.slice(n + 1).forEach((other) => checkOverlap(one, other)));
  for (const element of root.querySelectorAll(":is(.places, .tabs) :is([aria-current], [aria-selected=true])")) if (isShown(element)) checkCurrent(element);
  pressed.forEach(checkContrast);
  if (touch) pressed.forEach(checkTouch);
  return faults;
}
