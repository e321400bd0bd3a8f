<?php
/**
 * Receives what the readiness check sends, in any format, and keeps each event once. PHP 8.0 or later with pdo_sqlite,
 * which is nearly always there.
 *
 * Put it on your server under a name that nobody guesses, and set the lines below, or the environment variables with
 * these names. The database is one file. The receiver refuses a path that your server may serve, since whoever guesses
 * the address of such a file can read all contacts.
 */

/** Absolute path of the database, in a folder that is not served: `/home/you/readiness/events.sqlite`. */
$file = getenv('FILE') ?: '';
/** Origins of the pages that may send events and read the answer, separated by commas; any, if there is none. */
$origins = array_filter(array_map(fn($origin) => trim($origin, ' /'), explode(',', getenv('ORIGINS') ?: '')));
/** How many events a minute are accepted from one network address; 0 is no limit. */
$rate = is_numeric(getenv('RATE')) ? (int) getenv('RATE') : 60;
/** Whether a proxy in front of this server adds the visitor's address to X-Forwarded-For. */
$isBehindProxy = (bool) getenv('BEHIND_PROXY');

/** The check sends 20,000 bytes at most. */
const MAX_BODY = 20000;

// The schema of an event, as in webhook.schema.json. Unknown fields are accepted: a later version may add some.
function isObject(array $fields): Closure
{
    return fn($value) => $value instanceof stdClass
        && all(array_keys($fields), fn($name) => property_exists($value, $name) && $fields[$name]($value->$name));
}
function isListOf(callable $accepts, int $most = MAX_BODY): Closure
{
    return fn($value) => is_array($value) && count($value) <= $most && all($value, $accepts);
}
function isRecordOf(string $name, callable $accepts): Closure
{
    return fn($value) => $value instanceof stdClass
        && all(array_keys((array) $value), fn($key) => preg_match($name, (string) $key))
        && all((array) $value, $accepts);
}
function all(array $values, callable $accepts): bool
{
    return count(array_filter($values, $accepts)) === count($values);
}

function isEvent($value): bool
{
    $text = 'is_string';
    $matches = fn(string $pattern) => fn($value) => is_string($value) && preg_match($pattern, $value) === 1;
    $isOneOf = fn(array $values) => fn($value) => in_array($value, $values, true);
    $isNullOr = fn(callable $accepts) => fn($value) => $value === null || $accepts($value);
    $time = $matches('/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/D');
    $share = fn($value) => (is_int($value) || is_float($value)) && $value >= 0 && $value <= 1;
    $count = fn($value) => (is_int($value) || is_float($value)) && floor($value) == $value && $value >= 1;
    $context = isRecordOf('/^[a-z0-9_-]+$/D', $text);
    $head = ['id' => $matches('/^msg_\w{1,64}$/D'), 'timestamp' => $time, 'schema' => $isOneOf(['1'])];
    $themes = $isOneOf(['risk', 'governance', 'documentation', 'oversight']);
    $answers = isRecordOf('/^/', fn($answer) => is_string($answer) || isListOf($text)($answer));
    $isCompleted = isObject($head + [
        'type' => $isOneOf(['readiness.completed']),
        'data' => isObject([
            'instance' => $text,
            'locale' => $text,
            'applies' => $isOneOf(['yes', 'later', 'no']),
            'roles' => isListOf($isOneOf(['develop', 'provide', 'use'])),
            'band' => $isNullOr(isObject(['id' => $text, 'index' => $count, 'of' => $count, 'name' => $text])),
            'score' => $isNullOr($share),
            'certainty' => $share,
            'provisional' => 'is_bool',
            'themes' => isListOf(isObject(['id' => $themes, 'score' => $isNullOr($share)])),
            'gaps' => isListOf(isObject(['id' => $text, 'title' => $text]), 5),
            'versions' => isObject(['widget' => $text, 'instrument' => $text, 'hash' => $matches('/^sha256-/')]),
            'context' => $context,
        ]),
    ]);
    $isContact = isObject($head + [
        'type' => $isOneOf(['readiness.contact']),
        'data' => isObject([
            'completedId' => $isNullOr($text),
            'contact' => isObject([
                'name' => $text,
                'email' => $matches('/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/D'),
                'organisation' => $text,
                'message' => $text,
                'consent' => isObject(['text' => $text, 'at' => $time]),
            ]),
            'context' => $context,
        ]),
    ]);
    return $isContact($value)
        || ($isCompleted($value) && (!property_exists($value->data, 'answers') || $answers($value->data->answers)));
}

/** Groups keys by what is before their first `_`: `1_id` and `1_title` become `[1 => ['id' => …, 'title' => …]]`. */
function groupByStart(array $fields): array
{
    $groups = [];
    foreach ($fields as $key => $value) {
        [$group, $name] = explode('_', (string) $key, 2) + [1 => null];
        $before = is_array($groups[$group] ?? null) ? $groups[$group] : [];
        $groups[$group] = $name === null ? $value : $before + [$name => $value];
    }
    return $groups;
}

/** Rebuilds an event from the flat keys of the format `form`: `gaps_1_title` is `data.gaps[0].title`. */
function fromFlatKeys(array $fields): array
{
    [$event, $data] = [[], []];
    $groups = array_fill_keys(['roles', 'themes', 'gaps', 'band', 'versions', 'contact', 'context', 'answers'], []);
    foreach (array_filter($fields, 'is_string') as $key => $value) {
        $key = (string) $key;
        [$group, $name] = explode('_', $key, 2) + [1 => ''];
        if ($name !== '' && isset($groups[$group])) {
            $groups[$group][$name] = $value;
        } elseif (in_array($key, ['id', 'type', 'timestamp', 'schema'], true)) {
            $event[$key] = $value;
        } else {
            $data[$key] = $value;
        }
    }
    $number = fn($value) => is_string($value) && preg_match('/^\d+(\.\d+)?$/D', $value) ? $value + 0 : $value;
    $nullable = fn($value) => $value === '' ? null : $value;
    /** The items of a list in their order, as objects. */
    $objects = function (array $fields) {
        $items = groupByStart($fields);
        ksort($items, SORT_NUMERIC);
        return array_map(fn($item) => (object) $item, array_values($items));
    };
    $data['context'] = (object) $groups['context'];
    if (($event['type'] ?? '') === 'readiness.contact') {
        $contact = groupByStart($groups['contact']);
        $data['contact'] = (object) (['consent' => (object) ($contact['consent'] ?? [])] + $contact);
        $data['completedId'] = $nullable($data['completedId'] ?? false);
    } else {
        $band = $groups['band'];
        $counts = ['index' => $number($band['index'] ?? null), 'of' => $number($band['of'] ?? null)];
        $data['band'] = ($data['band'] ?? null) === '' ? null : (object) ($counts + $band);
        $data['score'] = $nullable($number($data['score'] ?? false));
        $data['certainty'] = $number($data['certainty'] ?? null);
        $data['provisional'] = ['true' => true, 'false' => false][$data['provisional'] ?? ''] ?? null;
        ksort($groups['roles'], SORT_NUMERIC);
        $data['roles'] = array_values($groups['roles']);
        $data['themes'] = $objects($groups['themes']);
        foreach ($data['themes'] as $theme) {
            $theme->score = $nullable($number($theme->score ?? false));
        }
        $data['gaps'] = $objects($groups['gaps']);
        $data['versions'] = (object) $groups['versions'];
        $answers = groupByStart($groups['answers']);
        if ($answers) {
            $data['answers'] = (object) array_map(fn($ids) => is_array($ids) ? array_values($ids) : $ids, $answers);
        }
    }
    return $event + ['data' => (object) $data];
}

/** The id, type and JSON of an event; null if the body is none. `simple` and `json` both send JSON. */
function parseEvent(string $body, string $type): ?array
{
    if (str_starts_with($type, 'application/x-www-form-urlencoded')) {
        parse_str($body, $fields);
        $event = (object) fromFlatKeys($fields);
    } else {
        // Half of a surrogate pair, as from a text that was cut in an emoji, is no error for browsers, but for PHP.
        $pairs = '/\\\\(?:ud[89ab][0-9a-f]{2}\\\\ud[c-f][0-9a-f]{2}|(ud[89a-f][0-9a-f]{2})|.)/is';
        $body = preg_replace_callback($pairs, fn($found) => isset($found[1]) ? '\ufffd' : $found[0], $body);
        $event = json_decode($body, false, 64, JSON_INVALID_UTF8_SUBSTITUTE);
    }
    if (!isEvent($event)) {
        return null;
    }
    $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR;
    return ['id' => $event->id, 'type' => $event->type, 'json' => json_encode($event, $flags)];
}

/** Why the path of the database cannot be used; null if it can. */
function pathProblem(string $file): ?string
{
    if (!preg_match('~^(/|[a-z]:[/\\\\])~i', $file)) {
        return 'FILE has to be the absolute path of the database';
    }
    $folder = realpath(dirname($file));
    if ($folder === false) {
        return "there is no folder for $file";
    }
    $path = realpath($file) ?: $folder . DIRECTORY_SEPARATOR . basename($file);
    // With aliases and home folders, a server has more roots than one. The folder of this script is always served.
    $roots = [__DIR__, dirname($_SERVER['SCRIPT_FILENAME'] ?? ''), $_SERVER['DOCUMENT_ROOT'] ?? ''];
    $roots[] = $_SERVER['CONTEXT_DOCUMENT_ROOT'] ?? '';
    foreach (array_filter(array_map('realpath', array_filter($roots))) as $root) {
        if (str_starts_with($path, rtrim($root, '/\\') . DIRECTORY_SEPARATOR)) {
            return "$path may be served, because $root is: choose a folder outside";
        }
    }
    return null;
}

/** Opens the database. A new one can be read by its owner alone; its journal gets the same permissions. */
function openDatabase(string $file): PDO
{
    $mask = umask(0077);
    try {
        $database = new PDO("sqlite:$file", null, null, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
        $database->exec('PRAGMA busy_timeout = 10000');
        // With this, an event that was answered with 204 is not lost when the power fails.
        $database->exec('PRAGMA synchronous = EXTRA');
        $database->exec('CREATE TABLE IF NOT EXISTS events (id TEXT PRIMARY KEY, type TEXT, received TEXT, event TEXT)');
        $database->exec('CREATE TABLE IF NOT EXISTS rates (sender TEXT PRIMARY KEY, minute INTEGER, events INTEGER)');
    } finally {
        umask($mask);
    }
    return $database;
}

/**
 * A number for the sender's network. It is so short that 65,536 networks share it: the database cannot tell who sent
 * an event.
 */
function senderNumber(bool $isBehindProxy): string
{
    $address = $_SERVER['REMOTE_ADDR'] ?? '';
    if ($isBehindProxy) {
        // The proxy has added the last address of the list. All others may be invented.
        $addresses = explode(',', $_SERVER['HTTP_X_FORWARDED_FOR'] ?? $address);
        $address = trim(end($addresses));
    }
    $bytes = @inet_pton($address) ?: $address;
    // Whoever has one IPv6 address has all that begin with the same eight bytes.
    return substr(hash('sha256', strlen($bytes) === 16 ? substr($bytes, 0, 8) : $bytes), 0, 4);
}

/** Counts an event of a sender, and returns whether it exceeds the limit. */
function exceedsRate(PDO $database, string $sender, int $rate): bool
{
    $minute = intdiv(time(), 60);
    $database->exec("DELETE FROM rates WHERE minute <> $minute");
    $database->exec("INSERT OR IGNORE INTO rates VALUES ('$sender', $minute, 0)");
    $database->exec("UPDATE rates SET events = events + 1 WHERE sender = '$sender'");
    return (int) $database->query("SELECT events FROM rates WHERE sender = '$sender'")->fetchColumn() > $rate;
}

/** Stores an event, unless it is stored, and returns the status of the answer. */
function store(PDO $database, array $event, string $sender, int $rate): int
{
    // Takes the lock at once: with a later one, two requests at a time could wait for each other.
    $database->exec('BEGIN IMMEDIATE');
    if ($rate > 0 && exceedsRate($database, $sender, $rate)) {
        $database->exec('COMMIT');
        header('Retry-After: ' . (60 - time() % 60));
        return 429;
    }
    // The database itself sees to it that no id is there twice.
    $database
        ->prepare('INSERT OR IGNORE INTO events VALUES (?, ?, ?, ?)')
        ->execute([$event['id'], $event['type'], gmdate('c'), $event['json']]);
    $database->exec('COMMIT');
    return 204;
}

// A message of PHP could name the path of the database.
ini_set('display_errors', '0');
$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
$isAllowed = !$origins || in_array($origin, $origins, true);
if ($isAllowed) {
    header('Access-Control-Allow-Origin: ' . ($origins ? $origin : '*'));
}
header('Access-Control-Expose-Headers: Retry-After');
header('Vary: Origin');

/** Returns the status of the answer to a POST request. */
$receive = function () use ($file, $rate, $isBehindProxy): int {
    if ($problem = pathProblem($file)) {
        error_log("The receiver stores nothing: $problem.");
        return 503;
    }
    $body = file_get_contents('php://input', false, null, 0, MAX_BODY + 1);
    if (strlen($body) > MAX_BODY) {
        return 413;
    }
    try {
        $event = parseEvent($body, $_SERVER['CONTENT_TYPE'] ?? '');
        return $event ? store(openDatabase($file), $event, senderNumber($isBehindProxy), $rate) : 400;
    } catch (PDOException $error) {
        error_log('The receiver did not store an event: ' . $error->getMessage());
        // A temporary failure: the check sends the event again with the same id.
        return 503;
    }
};

$method = $_SERVER['REQUEST_METHOD'] ?? '';
if ($method === 'OPTIONS') {
    // Browsers ask before they send JSON, and never before the other formats.
    header('Access-Control-Allow-Headers: content-type');
    header('Access-Control-Max-Age: 86400');
    http_response_code(204);
} elseif ($method === 'POST') {
    http_response_code($isAllowed ? $receive() : 403);
} else {
    http_response_code(405);
}
