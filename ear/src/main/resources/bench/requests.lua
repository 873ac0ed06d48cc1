-- For wrk: posts the lines of a file as bodies, each thread from a place of its own, in order.
-- wrk … -s requests.lua URL -- FILE [TOKEN]
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  local headers = {
    ["Content-Type"] = "application/json",
    ["Accept"] = "application/graphql-response+json",
  }
  if args[2] then
    headers["Authorization"] = "Bearer " .. args[2]
  end
  bodies = {}
  for line in io.lines(args[1]) do
    bodies[#bodies + 1] = wrk.format("POST", nil, headers, line)
  end
  place = math.floor(#bodies / 2) * number
end

function request()
  place = place + 1
  return bodies[place % #bodies + 1]
end

function response(status, headers, body)
  if status ~= 200 or string.find(body, '"errors":', 1, true) then
    wrong = (wrong or 0) + 1
    if wrong == 1 then
      io.write("WRONG ", status, " ", string.sub(body, 1, 500), "\n")
    end
  end
end

function done(summary, latency, requests)
  io.write(string.format(
    'RESULT {"requests":%d,"micros":%d,"p50":%d,"p99":%d,"max":%d,"bytes":%d,"failed":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    latency.max, summary.bytes,
    summary.errors.connect + summary.errors.read + summary.errors.write
      + summary.errors.status + summary.errors.timeout))
end
