import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleEvents } from '../../../scripts/docs/examples'
import { freePort, hasPhp, phpReceiver, post, receiversFolder, startProcess } from './receivers'

const folder = mkdtempSync(join(tmpdir(), 'receiver-php-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { completed, contact } = exampleEvents()

describe('the receiver in PHP', () => {
  const itWithPhp = hasPhp ? it : it.skip

  /** Starts a web server that serves a folder with the receiver in it. */
  async function serve(served: string, environment: Record<string, string>) {
    mkdirSync(join(served, 'hooks'), { recursive: true })
    copyFileSync(join(receiversFolder, 'receive.php'), join(served, 'hooks/receive.php'))
    const address = `127.0.0.1:${await freePort()}`
    const server = await startProcess(['php', '-S', address, '-t', served], /Development Server .* started/, {
      environment,
    })
    return { ...server, address: `http://${address}` }
  }

  itWithPhp('stores nothing where its server may serve it', async () => {
    const served = join(folder, 'served')
    mkdirSync(join(served, 'data'), { recursive: true })
    symlinkSync(join(served, 'data'), join(folder, 'link'))
    writeFileSync(join(served, 'data/real.sqlite'), '')
    symlinkSync(join(served, 'data/real.sqlite'), join(folder, 'linked.sqlite'))
    const before = readdirSync(served, { recursive: true })
    const refused = [
      '',
      'events.sqlite',
      '../events.sqlite',
      ':memory:',
      join(served, 'data/events.sqlite'),
      join(folder, 'other/../served/data/events.sqlite'),
      join(folder, 'link/events.sqlite'),
      join(folder, 'linked.sqlite'),
      join(folder, 'no-such-folder/events.sqlite'),
    ]
    for (const file of refused) {
      const server = await serve(served, { FILE: file })
      const answer = await post(`${server.address}/hooks/receive.php`, contact)
      expect([file, answer.status]).toEqual([file, 503])
      await server.stop()
      expect(server.output()).toContain('The receiver stores nothing: ')
    }
    expect(readdirSync(served, { recursive: true }).sort()).toEqual([...before, 'hooks', 'hooks/receive.php'].sort())
    expect(readFileSync(join(served, 'data/real.sqlite'), 'utf8')).toBe('')
  })

  itWithPhp('stores nothing in its own folder, although that is outside of the document root', async () => {
    // As with an alias: the server's root is another folder than that of the script.
    const served = join(folder, 'alias')
    mkdirSync(served)
    copyFileSync(join(receiversFolder, 'receive.php'), join(served, 'receive.php'))
    const root = join(folder, 'root')
    mkdirSync(root)
    const address = `127.0.0.1:${await freePort()}`
    const server = await startProcess(
      ['php', '-S', address, '-t', root, join(served, 'receive.php')],
      /Development Server .* started/,
      { environment: { FILE: join(served, 'events.sqlite') } },
    )
    expect((await post(`http://${address}/`, contact)).status).toBe(503)
    await server.stop()
    expect(readdirSync(served)).toEqual(['receive.php'])
  })

  itWithPhp('lets nobody fetch its file, and names no path in an answer', async () => {
    const served = join(folder, 'public')
    const file = join(folder, 'private.sqlite')
    const server = await serve(served, { FILE: file })
    expect((await post(`${server.address}/hooks/receive.php`, contact)).status).toBe(204)
    for (const path of [
      '/private.sqlite',
      '/../private.sqlite',
      '/%2e%2e/private.sqlite',
      '/hooks/../../private.sqlite',
    ]) {
      const { stdout } = spawnSync('curl', ['-s', '--path-as-is', server.address + path])
      expect([path, `${stdout}`.includes(contact.data.contact.email)]).toEqual([path, false])
    }
    writeFileSync(file, 'This is no database. '.repeat(100))
    const answer = await fetch(`${server.address}/hooks/receive.php`, {
      method: 'POST',
      body: JSON.stringify(completed),
    })
    expect([answer.status, await answer.text()]).toEqual([503, ''])
    await server.stop()
    expect(readFileSync(file, 'utf8')).toContain('This is no database.')
    expect(server.output()).toContain('did not store an event')
  })

  itWithPhp('keeps no network address', async () => {
    const file = join(folder, 'addresses.sqlite')
    const receiver = await phpReceiver.start(file, { environment: { RATE: '5', BEHIND_PROXY: '1' } })
    for (const address of ['203.0.113.77', '2001:db8:77::77'])
      await post(receiver.address, { ...completed, id: `msg_${address.length}` }, 'simple', {
        'x-forwarded-for': address,
      })
    await receiver.stop()
    const stored = readFileSync(file, 'latin1')
    for (const trace of ['203.0.113', '2001:db8', '\xcb\x00\x71\x4d', '\x20\x01\x0d\xb8'])
      expect(stored).not.toContain(trace)
    expect(phpReceiver.events(file)).toHaveLength(2)
    const query = `foreach ((new PDO('sqlite:${file}'))->query('SELECT sender FROM rates') as $row) echo $row[0], "\\n";`
    const senders = `${spawnSync('php', ['-r', query]).stdout}`.trim().split('\n')
    // Four digits are shared by too many networks to name one.
    for (const sender of senders) expect(sender).toMatch(/^[\da-f]{4}$/)
  })
})
