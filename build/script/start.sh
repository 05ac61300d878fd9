# Starting the built products. Sourced by the start script.

# The user's words for the application: one a line, backslash and newline escaped. They do not go through the command
# line, where Equinox would take some for itself (-data, -console, -clean …).
encode_words() {
  local word
  HOWDAH_ARGS=
  for word; do
    word=${word//\\/\\\\}
    HOWDAH_ARGS+=${word//$'\n'/\\n}$'\n'
  done
  export HOWDAH_ARGS
}

# Sets found to the first of these files, without a process of its own.
first() { found=$1; [ -e "$1" ]; }

# Sets java_command to what starts the product of this kind, without its application's arguments.
java_command() {
  local kind=$1
  product=$product_home/$kind
  # One configuration per build, place and Java version: nothing is shared that does not fit together.
  local place=
  IFS= read -r place <"$product_home/complete" || true
  area=$home/cache/$kind-${product_home##*/}-$java_version-$place
  local found
  first "$product"/plugins/org.eclipse.osgi_[0-9]*.jar || die "$product is not whole; './howdah build --clean' builds it again."
  framework=$found
  first "$product"/plugins/org.howdah.launch_[0-9]*.jar || die "$product is not whole; './howdah build --clean' builds it again."
  launch=$found
  java_command=("$java_home/bin/java" -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto
    "-Dosgi.install.area=file:$product/" "-Dosgi.configuration.area=file:$area/configuration/" "-Dosgi.logfile=$home/log/$kind.log"
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)
  # Equinox from a copy without signature, which class-data sharing can keep.
  class_path=$area/framework.jar:$launch
}

# The framework's own settings for an area: the product's, with absolute places.
write_configuration() {
  local kind=$1 to=$2 bundles=$3
  local place=${product//\\/\\\\} found simpleconfigurator compatibility
  first "$product"/plugins/org.eclipse.equinox.simpleconfigurator_[0-9]*.jar
  simpleconfigurator=$found
  first "$product"/plugins/org.eclipse.osgi.compatibility.state_[0-9]*.jar
  compatibility=$found
  {
    printf '%s\n' "osgi.framework=file:$framework" "osgi.bundles=reference:file:$simpleconfigurator@1:start" \
      "org.eclipse.equinox.simpleconfigurator.configUrl=file:$bundles" \
      "eclipse.p2.data.area=file:$place/p2" 'eclipse.p2.profile=DefaultProfile' \
      'osgi.bundles.defaultStartLevel=4' 'osgi.user.area=@none'
    if [ "$kind" = headless ]; then
      printf '%s\n' eclipse.application=org.howdah.cli.app osgi.instance.area=@none osgi.locking=none
    else
      grep -E '^(eclipse\.(product|application)|osgi\.splashPath)=' "$product/configuration/config.ini"
      # What libraries log: errors only, and nothing from the web server, whose lines would have the addresses of pages in them.
      # Guice's own class loaders spare it sun.misc.Unsafe.
      printf '%s\n' "osgi.framework.extensions=reference:file:$compatibility" guice_custom_class_loading=CHILD \
        org.slf4j.simpleLogger.defaultLogLevel=error org.slf4j.simpleLogger.log.org.eclipse.jetty=off
    fi
  } | sed 's/:/\\:/g' >"$to/config.ini"
}

# Bundles that only installing plug-ins needs; a command starts faster without them.
for_installing='^org\.eclipse\.(equinox\.(p2|concurrent|frameworkadmin|simpleconfigurator\.manipulator)|ecf|osgi\.compatibility)|^(bcp|bcutil|org\.sat4j|org\.tukaani)'

# Fills the area once per build: resolved bundles and, for class-data sharing, the archive of the framework's classes.
prepare() {
  local kind=$1 info=$product/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info
  # A plug-in that was installed or removed since makes another area necessary.
  [ ! -e "$area/complete" ] || [ "$info" -nt "$area/complete" ] || return 0
  mkdir -p -- "$home/cache" "$home/log" || die "cannot write below $home; set HOWDAH_HOME to a folder that can be written."
  exec 7>"$home/cache/$kind.lock"
  flock 7
  if [ ! -e "$area/complete" ] || [ "$info" -nt "$area/complete" ]; then
    rm -rf -- "$area"
    mkdir -p -- "$area/configuration"
    "$java_home/bin/java" -XX:TieredStopAtLevel=1 -cp "$launch" org.howdah.launch.Unsign "$framework" "$area/framework.jar" ||
      die "$framework could not be copied to $area."
    if [ "$kind" = headless ]; then
      grep -v -E "$for_installing" "$info" >"$area/bundles.info"
      write_configuration headless "$area/configuration" "$area/bundles.info"
      # A run of a usual command tells which classes to keep.
      printf '%s\n' 'topology: start' 'hosts:' '  a: {address: 127.0.0.1, ssh: {users: [postgres]}}' '  b: {address: 127.0.0.2, ssh: {users: [postgres]}}' \
        'servers:' '  p: {host: a, version: 15}' '  s: {host: b, version: 15}' 'links:' '  l: {technology: streaming, from: p, to: s}' >"$area/start.topology.yaml"
      (
        encode_words --version
        "${java_command[@]}" -Dhowdah.shutdown=true -cp "$class_path" org.howdah.launch.Start || exit
        encode_words validate "$area/start.topology.yaml"
          "${java_command[@]}" -XX:TieredStopAtLevel=1 -Dosgi.configuration.area.readOnly=true -XX:ArchiveClassesAtExit="$area/classes.jsa" -cp "$class_path" org.howdah.launch.Start || true
      ) >"$home/log/prepare.log" 2>&1 </dev/null || die "the command line did not start; $home/log/prepare.log tells why. './howdah build --clean' builds everything again."
    else
      write_configuration workbench "$area/configuration" "$info"
      # SPI Fly tells of every provider that it registers; a terminal is for what matters.
      printf '%s\n' handlers=java.util.logging.ConsoleHandler org.apache.aries.spifly.level=WARNING >"$area/logging.properties"
    fi
    : >"$area/complete"
    forget_areas "$kind"
  fi
  flock -u 7
  exec 7>&-
}

# Areas of builds that are gone are of no use.
forget_areas() {
  local old
  while IFS= read -r old; do rm -rf -- "$old"; done < <(find "$home/cache" -mindepth 1 -maxdepth 1 -type d -name "$1-*" -mmin +60 -printf '%T@ %p\n' | sort -rn | sed 1,3d | cut -d' ' -f2-)
}

start_headless() {
  java_command headless
  prepare headless
  encode_words "$@"
  export HOWDAH_SCRIPT=$root/howdah
  # The configuration is only read: any number of commands run side by side.
  exec "${java_command[@]}" -XX:TieredStopAtLevel=1 "-XX:SharedArchiveFile=$area/classes.jsa" -Xlog:disable -Xlog:all=off \
    -Dosgi.configuration.area.readOnly=true -cp "$class_path" org.howdah.launch.Start
}

# Sets window_command to what opens the workbench.
window_command() {
  java_command workbench
  prepare workbench
  window_command=("${java_command[@]}" -XX:TieredStopAtLevel=1 -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$area/classes.jsa" -Xlog:disable -Xlog:all=off
    # Equinox adds its compatibility layer, which p2 needs, to the application class loader.
    --add-opens=java.base/jdk.internal.loader=ALL-UNNAMED --enable-native-access=ALL-UNNAMED
    -Dhowdah.shutdown=true "-Dswt.library.path=$area" "-Djava.util.logging.config.file=$area/logging.properties" -cp "$class_path" org.howdah.launch.Start)
}

# What GTK and WebKit keep goes below HOWDAH_HOME; what the user has (themes, icons) is still found.
own_desktop_folders() {
  export XDG_DATA_DIRS=${XDG_DATA_HOME:-${HOME:-/}/.local/share}:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
  export XDG_DATA_HOME=$home/desktop/data XDG_CACHE_HOME=$home/desktop/cache
  mkdir -p -- "$XDG_DATA_HOME" "$XDG_CACHE_HOME"
}

start_workbench() {
  local code child
  window_command
  own_desktop_folders
  export HOWDAH_SCRIPT=$root/howdah
  while :; do
    # In the background, so that the script hears signals meanwhile and passes them on.
    "${window_command[@]}" "$@" &
    child=$!
    trap 'kill -TERM "$child" 2>/dev/null' TERM INT HUP
    wait "$child"
    code=$?
    while kill -0 "$child" 2>/dev/null; do wait "$child"; code=$?; done
    trap - TERM INT HUP
    # 23 and 24: the window asks to be started again, after a plug-in was installed for instance.
    case $code in
      23 | 24)
        prepare workbench
        set --
        ;;
      *) exit "$code" ;;
    esac
  done
}

# For the benchmark of the window's start: the commands that open the workbench and, in the same installation, an empty window.
# @MODE@ is replaced by the benchmark.
bench_window() {
  local quoted
  own_desktop_folders
  if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then start_xvfb || die "no display for the benchmark of the window: Xvfb did not start."; fi
  window_command
  local last=$((${#window_command[@]} - 1))
  local launch=("${window_command[@]:0:last}" -Dhowdah.bench.window=@MODE@) start=${window_command[last]}
  printf -v quoted '%q ' "${launch[@]}" "-Dosgi.instance.area=file:$home/bench/window/" "$start"
  export HOWDAH_BENCH_WINDOW=$quoted
  printf -v quoted '%q ' "${launch[@]}" "-Dosgi.instance.area=file:$home/bench/bare-window/" -Declipse.application=org.howdah.ui.bare "$start"
  export HOWDAH_BENCH_BARE_WINDOW=$quoted
}

# For the benchmarks of the diagram: the command that drives the workbench, with @OUT@ and @RUNS@ for the benchmark to fill in.
bench_diagram() {
  local quoted assets=$home/bench/diagram
  mkdir -p -- "$assets"
  node "$root/bundles/org.howdah.diagram.client/bench/build.mjs" "$assets" >"$home/log/bench-diagram.log" 2>&1 ||
    die "the page that the diagram is compared with could not be built; $home/log/bench-diagram.log tells why."
  window_command
  local last=$((${#window_command[@]} - 1))
  printf -v quoted '%q ' "${window_command[@]:0:last}" "-Dosgi.instance.area=file:$home/bench/diagram-window/" -Declipse.application=org.howdah.ui.diagram.bench \
    "-Dhowdah.bench.diagram.assets=$assets" "-Dhowdah.bench.diagram.script=$root/bundles/org.howdah.diagram.client/bench/chromium.mjs" \
    -Dhowdah.bench.diagram.out=@OUT@ -Dhowdah.bench.diagram.runs=@RUNS@ "${window_command[last]}"
  # What it says goes to the log too: it takes minutes.
  HOWDAH_BENCH_DIAGRAM="$quoted 2> >(tee -a $(printf %q "$home/log/bench-diagram.log") >&2)"
  export HOWDAH_BENCH_DIAGRAM
}

# For the benchmarks of consoles: the command that opens them in the workbench, with @OUT@ and @TOPOLOGY@ for the benchmark to fill in.
bench_console() {
  local quoted
  window_command
  local last=$((${#window_command[@]} - 1))
  printf -v quoted '%q ' "${window_command[@]:0:last}" "-Dosgi.instance.area=file:$home/bench/console-window/" -Declipse.application=org.howdah.ui.console.bench \
    -Dhowdah.bench.console.out=@OUT@ -Dhowdah.bench.console.topology=@TOPOLOGY@ "${window_command[last]}"
  HOWDAH_BENCH_CONSOLE="$quoted 2> >(tee -a $(printf %q "$home/log/bench-console.log") >&2)"
  export HOWDAH_BENCH_CONSOLE
}
