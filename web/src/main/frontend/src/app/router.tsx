import { createBrowserRouter, type RouteObject } from 'react-router';
import { ROUTES } from './addresses';
import { Broken } from './Broken';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

/** Each page is a file of its own, fetched when it is opened. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Broken />,
    hydrateFallbackElement: <></>,
    children: [
      {
        path: ROUTES.welcome,
        lazy: async () => ({ Component: (await import('../features/hall/Welcome')).Welcome }),
      },
      {
        path: ROUTES.hall,
        lazy: async () => ({ Component: (await import('../features/hall/Hall')).Hall }),
      },
      {
        path: ROUTES.guide,
        lazy: async () => ({ Component: (await import('../features/matter/Guide')).Guide }),
      },
      {
        path: ROUTES.power,
        lazy: async () => ({ Component: (await import('../features/power/PowerPage')).PowerPage }),
      },
      {
        path: ROUTES.lists,
        lazy: async () => ({ Component: (await import('../features/list/Lists')).Lists }),
      },
      {
        path: ROUTES.list,
        lazy: async () => ({ Component: (await import('../features/list/ListPage')).ListPage }),
      },
      {
        path: ROUTES.compare,
        lazy: async () => ({
          Component: (await import('../features/edition/ComparePage')).ComparePage,
        }),
      },
      { path: '*', Component: NotFound },
    ],
  },
];

export const router = createBrowserRouter(routes);
