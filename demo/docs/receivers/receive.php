<?php
/**
 * Receives what the readiness check sends, in any of its formats, and keeps each event once. PHP 8.0 or later with
 * pdo_sqlite, which is nearly always there.
 *
 * Put it on your server under a name that nobody guesses, and set the two lines below. The database is one file: keep it
 * outside the folder that is served.
 */
$file = getenv('FILE') ?: __DIR__ . '/../events.sqlite';
/** Origins of the pages that may read the answer; any, where there is none. */
$origins = array_filter(explode(',', getenv('ORIGINS') ?: ''));

/** The check sends 20,000 bytes at most. */
const MOST = 20000;

/** The event, or null where it is none. `simple` and `json` both send JSON; `form` sends flat keys. */
function event(string $body, string $type): ?array
{
    if (str_starts_with($type, 'application/x-www-form-urlencoded')) {
        parse_str($body, $event);
    } else {
        $event = json_decode($body, true);
    }
    $isEvent = is_array($event)
        && is_string($event['id'] ?? null) && preg_match('/^msg_\w{1,64}$/D', $event['id'])
        && in_array($event['type'] ?? null, ['readiness.completed', 'readiness.contact'], true);
    return $isEvent ? $event : null;
}

/** Keeps an event, unless it is there: the database itself sees to it that no id is there twice. */
function keep(string $file, array $event): void
{
    $database = new PDO("sqlite:$file", null, null, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
    $database->exec('PRAGMA busy_timeout = 10000');
    $database->exec('CREATE TABLE IF NOT EXISTS events (id TEXT PRIMARY KEY, type TEXT, received TEXT, event TEXT)');
    $database
        ->prepare('INSERT OR IGNORE INTO events VALUES (?, ?, ?, ?)')
        ->execute([$event['id'], $event['type'], gmdate('c'), json_encode($event, JSON_UNESCAPED_UNICODE)]);
}

function answer(string $file): int
{
    switch ($_SERVER['REQUEST_METHOD']) {
        case 'OPTIONS':
            // Asked before JSON is sent, and never before the other formats.
            header('Access-Control-Allow-Headers: content-type');
            header('Access-Control-Max-Age: 86400');
            return 204;
        case 'POST':
            $body = file_get_contents('php://input', false, null, 0, MOST + 1);
            if (strlen($body) > MOST) {
                return 413;
            }
            $event = event($body, $_SERVER['CONTENT_TYPE'] ?? '');
            if ($event === null) {
                return 400;
            }
            try {
                keep($file, $event);
            } catch (PDOException) {
                // The check comes again with the same id.
                return 503;
            }
            return 204;
        default:
            return 405;
    }
}

$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
if (!$origins || in_array($origin, $origins, true)) {
    header('Access-Control-Allow-Origin: ' . ($origins ? $origin : '*'));
}
header('Vary: Origin');
http_response_code(answer($file));
