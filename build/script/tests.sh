# Running the tests and adding up what they say. Sourced by the start script.

run_tests() {
  local fast=() status arg
  for arg; do
    case $arg in
      --fast) fast=(-Dhowdah.fast) ;;
      *) die "test takes no '$arg', only --fast" 64 ;;
    esac
  done
  mkdir -p -- "$cache" "$home/log"
  exec 8>"$cache/build.lock"
  flock -n 8 || { say "Another build of this checkout is running, waiting for it …"; flock 8; }
  find_maven
  find "$root/bundles" "$root/build" -path '*/target/surefire-reports/*' -type f -delete 2>/dev/null
  local display=()
  if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    start_xvfb || die "no display for the tests of the window: Xvfb did not start."
  fi
  HOWDAH_SCRIPT=$root/howdah run_maven verify --fail-at-end -Dmaven.test.failure.ignore=true -Dhowdah.root="$root" "${fast[@]+"${fast[@]}"}" 2>&1 8>&- | tee "$cache/test.log"
  status=${PIPESTATUS[0]}
  [ -z "${xvfb:-}" ] || kill "$xvfb" 2>/dev/null
  summary "$status"
}

start_xvfb() {
  local pipe=$cache/display.$$ number=
  rm -f -- "$pipe"
  mkfifo -- "$pipe" || return
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$pipe" 8>&- >/dev/null 2>&1 &
  xvfb=$!
  IFS= read -r -t 20 number <"$pipe"
  rm -f -- "$pipe"
  [ -n "$number" ] || return 1
  export DISPLAY=:$number
}

# Adds up the reports; the last line is the contract.
summary() {
  local status=$1 reports module tests=0 failed=0 skipped=0 t e f s
  reports=$(find "$root/bundles" "$root/build" -path '*/target/surefire-reports/TEST-*.xml' -type f 2>/dev/null | sort)
  while read -r t e f s; do
    tests=$((tests + t)) failed=$((failed + e + f)) skipped=$((skipped + s))
  done < <([ -z "$reports" ] || printf '%s\n' "$reports" | tr '\n' '\0' | xargs -0 awk '
    # Only the first element of each report carries the counts.
    /<testsuite[ >]/ && !(FILENAME in seen) {
      seen[FILENAME] = 1; line = $0
      while (line !~ />/) { if ((getline more) <= 0) break; line = line " " more }
      n["tests"] = n["errors"] = n["failures"] = n["skipped"] = 0
      for (k in n) if (match(line, "[ \t]" k "=\"[0-9]+\"")) { v = substr(line, RSTART, RLENGTH); gsub(/[^0-9]/, "", v); n[k] = v }
      print n["tests"], n["errors"], n["failures"], n["skipped"]
    }')
  if [ "$failed" != 0 ]; then
    printf '\nFailed:\n'
    printf '%s\n' "$reports" | tr '\n' '\0' | xargs -0 awk '
      /<testcase / { name = $0; sub(/.*[ \t]name="/, "", name); sub(/".*/, "", name); class = $0; sub(/.*classname="/, "", class); sub(/".*/, "", class) }
      /<(failure|error)[ >]/ { why = $0; if (sub(/.*message="/, "", why)) sub(/".*/, "", why); else why = ""; print "  " class "." name (why == "" ? "" : ": " substr(why, 1, 300)) }' |
      sed "s/&lt;/</g; s/&gt;/>/g; s/&quot;/\"/g; s/&apos;/'/g; s/&#10;/ /g; s/&amp;/\&/g"
  fi
  if [ "$skipped" != 0 ]; then
    printf '\nSkipped:\n'
    printf '%s\n' "$reports" | tr '\n' '\0' | xargs -0 awk '
      /<testcase / { name = $0; sub(/.*[ \t]name="/, "", name); sub(/".*/, "", name); class = $0; sub(/.*classname="/, "", class); sub(/".*/, "", class) }
      /<skipped/ { why = $0; if (sub(/.*message="/, "", why)) sub(/".*/, "", why); else why = "no reason given"; print "  " class "." name ": " why }' |
      sed "s/&lt;/</g; s/&gt;/>/g; s/&quot;/\"/g; s/&apos;/'/g; s/&#10;/ /g; s/&amp;/\&/g"
  fi
  # A module that did not compile or whose tests did not start has no report, but must count.
  local broken left_out
  broken=$(grep -E '^\[ERROR\] (Failed to execute goal|Cannot resolve dependencies of project) ' "$cache/test.log" | grep -v 'There are test failures' |
    sed -E 's/.*project ([^ ]+:)?(org\.howdah[a-z.-]*).*/\2/' | sort -u)
  if [ -z "$broken" ] && [ "$status" != 0 ] && [ "$failed" = 0 ]; then broken='the build, see '$cache/test.log; fi
  if [ -n "$broken" ]; then
    printf '\nDid not build or start:\n'
    while IFS= read -r module; do
      printf '  %s\n' "$module"
      failed=$((failed + 1)) tests=$((tests + 1))
    done <<<"$broken"
    left_out=$(sed -n -E 's/^\[INFO\] (org\.howdah[^ ]*(tests|it)) \.+ SKIPPED.*/  \1/p' "$cache/test.log")
    [ -z "$left_out" ] || printf 'Not run because of that:\n%s\n' "$left_out"
  fi
  printf '\n%s passed, %s failed' $((tests - failed - skipped)) "$failed"
  [ "$skipped" = 0 ] || printf ', %s skipped' "$skipped"
  printf '\n'
  [ "$status" = 0 ] && [ "$failed" = 0 ] && [ "$tests" -gt 0 ]
}
