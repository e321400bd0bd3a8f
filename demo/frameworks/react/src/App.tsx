import { useState } from 'react'
import type { Result } from 'readiness-check'

export function App() {
  const [shown, setShown] = useState(true)
  const [accent, setAccent] = useState('#0a5')
  const [result, setResult] = useState<Result | null>(null)

  return (
    <main>
      <h1>AI governance</h1>
      <p>
        <button type="button" onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'} the check
        </button>{' '}
        <button type="button" onClick={() => setAccent('#c05')}>
          Another colour
        </button>
      </p>
      {shown && (
        <readiness-check
          instance="governance"
          accent={accent}
          heading-level={3}
          context-plan="pro"
          onreadiness-complete={({ detail }) => setResult(detail.result)}
        />
      )}
      <output>{result ? `You stand at: ${result.band?.name ?? 'it does not apply'}` : 'No result yet'}</output>
    </main>
  )
}
