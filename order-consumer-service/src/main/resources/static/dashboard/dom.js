// Everything that reaches the page goes through here, as text: no string is ever parsed as HTML.

export const byId = (id) => document.getElementById(id);

/** An element with classes and children; strings become text. */
export function el(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** Sets the text only if it differs, so that selections and screen readers are left in peace. */
export function text(element, value) {
  const wanted = String(value);
  if (element.textContent !== wanted) element.textContent = wanted;
}

export function attribute(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

export function className(element, value) {
  if (element.className !== value) element.className = value;
}

/**
 * Brings the children of parent in line with items, keeping the elements of those that stay: focus and scrolling survive.
 * update(element, item) is called for old and new ones.
 */
export function keyed(parent, items, key, create, update) {
  const existing = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const wanted = items.map((item) => {
    const name = String(key(item));
    let child = existing.get(name);
    if (child) {
      existing.delete(name);
    } else {
      child = create(item);
      child.dataset.key = name;
    }
    update(child, item);
    return child;
  });
  existing.forEach((gone) => gone.remove());
  wanted.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}
