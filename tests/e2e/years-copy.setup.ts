/** Builds the copy of the project for the tests that open it. */
import { test as setup } from '@playwright/test';
import { buildProject } from './years-project.ts';

setup('a copy of the project builds under a base path', () => {
  setup.setTimeout(240_000);
  buildProject();
});
