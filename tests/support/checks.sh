# What tests written for the shell share: each check is a sentence and a command; at the end "N passed, N failed". Sourced; $work is a folder
# of the test's own, which its maker removes.
passed=0 failed=0

# check SENTENCE COMMAND…: the command succeeds; what it said is shown when it does not.
check() {
  local sentence="$1"
  shift
  if "$@" >"$work/log" 2>&1; then
    passed=$((passed + 1))
    echo "ok      $sentence"
  else
    failed=$((failed + 1))
    echo "FAILED  $sentence"
    sed 's/^/        /' "$work/log"
  fi
}
not() { ! "$@"; }
# ends CODE COMMAND…: the command's exit code is CODE
ends() {
  local code="$1" status=0
  shift
  "$@" || status=$?
  [ "$status" -eq "$code" ] || { echo "exit code $status instead of $code"; return 1; }
}
wait_until() {
  for _ in $(seq 100); do
    "$@" && return 0
    sleep 0.2
  done
  echo "waited in vain: $*"
  return 1
}
# The last line of a test, and its exit code.
checks_done() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
