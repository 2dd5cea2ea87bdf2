/**
 * What Chromium 80 lacks and the reading of sheets uses; `npm test` walks the page in that browser.
 * Small scripts do without instead.
 */
import 'core-js/actual/array/at';
import 'core-js/actual/string/at';
import 'core-js/actual/string/replace-all';
