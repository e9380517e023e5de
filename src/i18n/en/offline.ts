/** Strings of offline reading in English; `script` is filled in by the browser. */
import type { Messages } from '../zh-hans.ts';

export const offline: Messages['offline'] = {
  title: 'Offline reading',
  lead: 'Pages you have read are kept in this browser on this device and open without a connection. You may also keep the whole site; then search and comparison work offline too.',
  noScript:
    'Keeping pages takes a script, and this browser runs none: the site can be read as usual, but not without a connection.',
  missing: {
    title: 'This page was not kept',
    text: 'The site cannot be reached now, and this page is not on this device. The pages below are kept and can be opened.',
    retry: 'Try again',
  },
  kept: 'What is kept on this device',
  pages: 'Pages kept',
  home: 'Home',
  others: 'Other pages',
  report: 'Reports',
  whole: 'Keep the whole site',
  wholeNote:
    'All pages, the search index and the data for download. The size given is that on the device; what is transferred is compressed and much smaller.',
  languages: 'Language versions',
  stop: 'Stop',
  delete: 'Delete what is kept',
  deleteNote: 'Pages you read afterwards are kept as before.',
  progress: 'Progress of keeping the whole site',
  about: 'Notes',
  notes: [
    'What is kept stays in this browser and is sent nowhere. Others who use this browser can see which pages were kept; you can delete them at any time.',
    'Every file kept has been checked, and pages and data of one edition stand together: old and new are never mixed.',
    'When the site is updated, what is kept is renewed in the background, and only what changed is downloaded. You are told when it is ready; no page reloads by itself. Once all pages of this site are closed, the new edition opens next time.',
    'When storage runs short, the browser may delete what is kept.',
  ],
  script: {
    starting: 'Looking at what is kept …',
    unsupported:
      'This browser does not support offline reading, or it is switched off in this window (such as a private one). The site can be read as usual.',
    cut: 'This site holds too many reports to be kept whole: the pages that all reports share can be kept, those of single reports cannot.',
    unready: 'Offline reading is not ready; perhaps there was no connection. Reload this page when there is.',
    summary: '{pages} {pages:page|pages} kept, with the files they need {mb} MB in all.',
    wholeKept: 'The whole site is kept ({mb} MB); search and comparison work without a connection.',
    wholePart: 'The whole site has {files} files, {mb} MB; {kept} of them {kept:is|are} kept.',
    working: '{done} of {all} files kept, {mb} of {allMb} MB',
    done: 'The whole site is kept.',
    stopped: 'Stopped. What was kept stays, and you can go on from there.',
    keep: 'Keep the whole site',
    continue: 'Go on',
    network:
      '{failed} {failed:file was|files were} not kept: no connection, or no answer from the site. What was kept stays, and you can go on from there.',
    changed:
      '{failed} {failed:file was|files were} not kept: the site has just been updated. Change to the new edition and go on from there.',
    full: '{failed} {failed:file was|files were} not kept: this browser has too little storage. Free some and go on, or delete what is kept.',
    deleted: 'What was kept has been deleted.',
    noPages: 'No page but this one is kept yet.',
  },
  update: {
    ready: 'There is a new edition of the site.',
    switch: 'Change to it',
    later: 'Later',
    elsewhere: 'The site was changed to a new edition in another window; this page is still the old one.',
    reload: 'Reload',
  },
};
