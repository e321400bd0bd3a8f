/**
 * Starts the configurator: a page where a partner sets the check's options and copies the snippet for them. The page
 * stores nothing and requests only files of its own folder and of the tag's folder.
 */
import './styles/configurator.css'
import { render } from 'preact'
import { loadReleaseFiles } from './app/release'
import { listenForUndoKeys, matchesNarrowWindow, setPreview, syncWithAddress } from './app/store'
import { App } from './views/App'

const container = document.getElementById('app')
if (container) {
  container.replaceChildren()
  if (!location.hash && matchesNarrowWindow()) setPreview({ width: 'phone' })
  render(<App />, container)
  syncWithAddress()
  listenForUndoKeys()
  void loadReleaseFiles()
}
