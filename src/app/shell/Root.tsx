import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Toaster } from '../../lib/web/ui/Toaster.tsx';

/** Under every page, signed in or not. */
export function Root() {
  return (
    <>
      <Suspense>
        <Outlet />
      </Suspense>
      <Toaster />
    </>
  );
}
