import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { forgetAnswers } from '../src/app/graphql/useAnswer';

// What jsdom does not have.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

afterEach(() => {
  cleanup();
  forgetAnswers();
  localStorage.clear();
  vi.unstubAllGlobals();
});
