-- Decisions as a page sends them, each by another visitor: for wrk, started by docs/bench/intake.sh.
local letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set('number', threads)
end

function init()
  math.randomseed(os.time() * 1000 + number)
  wrk.method = 'POST'
  wrk.headers['Content-Type'] = 'text/plain'
end

local function hex(digits)
  local text = {}
  for i = 1, digits do text[i] = string.format('%x', math.random(0, 15)) end
  return table.concat(text)
end

local function visitor()
  local text = {}
  for i = 1, 22 do
    local at = math.random(1, 64)
    text[i] = letters:sub(at, at)
  end
  return table.concat(text)
end

function request()
  return wrk.format(nil, nil, nil, string.format(
    '{"id":"%s-%s-4%s-a%s-%s","visitor":"%s","version":1,"action":"reject_all","language":"sv","surface":"banner",' ..
    '"categories":{"preferences":false,"analytics":false,"marketing":false,"social":false},"decidedAt":"2026-11-22T09:00:00Z"}',
    hex(8), hex(4), hex(3), hex(3), hex(12), visitor()))
end

-- Every answer but 201 is a failure here: identifiers never repeat.
function done(summary, latency)
  io.write(string.format('acknowledged %d, %.0f/s, p50 %.1f ms, p99 %.1f ms, refused %d, broken %d\n',
    summary.requests - summary.errors.status, (summary.requests - summary.errors.status) / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
