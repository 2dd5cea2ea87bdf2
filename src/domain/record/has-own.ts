/** What the library of digests asks of a browser that Chromium 80 lacks. */
if (Object.hasOwn === undefined) {
  Object.hasOwn = (object, key) => Object.getOwnPropertyDescriptor(object, key) !== undefined;
}
