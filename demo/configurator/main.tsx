/** The configurator: a check made one's own, and the snippet that says so. It keeps nothing, and asks its own folder alone. */
import './styles/configurator.css'
import { render } from 'preact'
import { loadRelease } from './app/release'
import { followAddress, isNarrow, listenForKeys, look } from './app/store'
import { App } from './views/App'

const place = document.getElementById('app')
if (place) {
  place.replaceChildren()
  if (!location.hash && isNarrow()) look({ width: 'phone' })
  render(<App />, place)
  followAddress()
  listenForKeys()
  void loadRelease()
}
