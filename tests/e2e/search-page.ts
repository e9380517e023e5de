/** The search page in a browser: its box, and how it says how far it is. */
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

export const box = '#search-q';
export const state = '[data-search-state]';
export const ready = (page: Page) =>
  expect(page.locator(state)).toHaveAttribute('data-search-state', 'ready');
