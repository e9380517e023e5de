/** Most pages are opened without a question: the script that marks its words comes only where there is one. */
if (new URLSearchParams(location.search).has('q')) void import('./report-marks.ts');
