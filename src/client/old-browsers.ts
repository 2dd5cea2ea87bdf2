/**
 * What Chromium 80 lacks and the reading of sheets uses; `npm test` walks the page in that browser.
 * Small scripts do without instead.
 */
import 'core-js/actual/array/at';
import 'core-js/actual/array/find-last';
import 'core-js/actual/array/find-last-index';
import 'core-js/actual/object/has-own';
import 'core-js/actual/string/at';
import 'core-js/actual/string/replace-all';
