import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'

/**
 * The application menu. macOS routes Copy, Paste and Quit through it; elsewhere the page's own controls are all there is, and
 * Electron's default menu (with its reload and zoom) is taken away.
 */
export const menuTemplate = (platform: NodeJS.Platform): MenuItemConstructorOptions[] | null =>
  platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : null

/**
 * What a right click offers: addresses and error texts are pasted into this application all day. Electron has no menu of its own.
 * @returns an empty list when there is nothing to do with what was clicked
 */
export const contextMenuTemplate = (
  clicked: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
): MenuItemConstructorOptions[] => {
  const { isEditable, selectionText, editFlags } = clicked
  if (isEditable) {
    return [
      { role: 'undo', enabled: editFlags.canUndo },
      { role: 'redo', enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ]
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: editFlags.canCopy }]
}
