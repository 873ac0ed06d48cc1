import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { forgetAnswers } from '../src/app/graphql/useAnswer';

// A machine with much to do is slow, not wrong.
configure({ asyncUtilTimeout: 15_000 });

// What jsdom does not have.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

afterEach(() => {
  cleanup();
  forgetAnswers();
  localStorage.clear();
  vi.unstubAllGlobals();
});
