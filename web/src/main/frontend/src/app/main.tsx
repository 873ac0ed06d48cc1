import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { Speaking } from '../language/speech';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/parts.css';
import '../ui/print.css';
import { router } from './router';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <Speaking>
      <RouterProvider router={router} />
    </Speaking>
  </StrictMode>,
);
