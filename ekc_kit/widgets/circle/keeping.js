// Keeping the focus near where it was, when what had it moves or goes away.

const HOLDERS = "button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0']";

export function keepFocus(root, draw) {
  const above = [];
  for (let one = document.activeElement; one && root.contains(one); one = one.parentElement) above.push(one);
  draw();
  const now = document.activeElement;
  if (above.length === 0 || (root.contains(now) && !now.disabled)) return;
  for (const one of above) {
    if (!root.contains(one)) continue;
    const near = [one, ...one.querySelectorAll(HOLDERS)]
      .find((other) => other.matches(HOLDERS) && other.checkVisibility());
    if (near) return near.focus({ preventScroll: true });
  }
}
