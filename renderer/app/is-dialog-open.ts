/** Whether a dialog keeps the rest of the window from being used. */
export const isDialogOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null
