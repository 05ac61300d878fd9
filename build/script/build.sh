# Building the products when their sources changed. Sourced by the start script.

maven_version=3.9.16

# A Maven that the build accepts (3.9.9 or newer): the machine's, else one fetched through the machine's.
find_maven() {
  local version fetched=$cache/apache-maven-$maven_version
  if [ -x "$fetched/bin/mvn" ]; then maven=$fetched/bin/mvn; return 0; fi
  maven=$(command -v mvn) || die "Maven is missing; install it (apt-get install maven) and call again."
  version=$(JAVA_HOME=$java_home "$maven" --version 2>/dev/null | sed -n '1s/.*Apache Maven \([0-9.]*\).*/\1/p')
  if [ "$(printf '%s\n3.9.9\n' "$version" | sort -V | head -n 1)" = 3.9.9 ]; then return 0; fi
  say "Maven ${version:-of unknown version} is too old for the build, fetching $maven_version through it …"
  local fetch=$cache/fetch.$$
  mkdir -p -- "$fetch"
  if ! (cd -- "$fetch" && JAVA_HOME=$java_home "$maven" -B -q -Dmaven.repo.local="$cache/m2" \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=org.apache.maven:apache-maven:$maven_version:tar.gz:bin -DoutputDirectory="$fetch") >"$cache/fetch.log" 2>&1 ||
    ! tar -xzf "$fetch/apache-maven-$maven_version-bin.tar.gz" -C "$fetch"; then
    rm -rf -- "$fetch"
    die "Maven $maven_version could not be fetched; $cache/fetch.log tells why. Is the network there? A newer Maven on the PATH would do as well."
  fi
  mv -T -- "$fetch/apache-maven-$maven_version" "$fetched" 2>/dev/null || [ -x "$fetched/bin/mvn" ] || die "cannot write below $cache."
  rm -rf -- "$fetch"
  maven=$fetched/bin/mvn
}

# Runs Maven with this checkout's own repository; the user's is read, never written.
run_maven() {
  local tail=()
  [ -d "${HOME:-}/.m2/repository" ] && tail=(-Dmaven.repo.local.tail="$HOME/.m2/repository")
  JAVA_HOME=$java_home MAVEN_OPTS="-XX:TieredStopAtLevel=1 ${MAVEN_OPTS:-}" "$maven" -B -f "$root/pom.xml" \
    -Dmaven.repo.local="$cache/m2" "${tail[@]+"${tail[@]}"}" "$@"
}

# What the products are made from. Tests and notes are not.
source_roots=(pom.xml bundles features product target-platform)
source_filter=('(' -name target -o -name bin -o -name node_modules -o -name dist -o -name '*.tests' -o -name org.howdah.it ')' -prune -o)

sources_newer_than() {
  (cd -- "$root" && find "${source_roots[@]}" "${source_filter[@]}" -newer "$1" -print -quit 2>/dev/null)
}

sources_hash() {
  (cd -- "$root" && find "${source_roots[@]}" "${source_filter[@]}" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum -- | sha256sum | cut -c1-16)
}

# Sets product_home to the built products, building them first where the sources changed.
build() {
  local stamp=$cache/products/current id
  if [ -r "$stamp" ] && IFS= read -r id <"$stamp" && [ -e "$cache/products/$id/complete" ] && [ -z "$(sources_newer_than "$stamp")" ]; then
    product_home=$cache/products/$id
    return 0
  fi
  mkdir -p -- "$cache/products" "$home/log" 2>/dev/null && [ -w "$cache" ] && [ -w "$cache/products" ] ||
    die "there is something to build, but ${USER:-this user} may not write below $cache and $home. Let the owner of the checkout run './howdah build', or take a clone of your own."
  exec 8>"$cache/build.lock"
  flock -n 8 || { say "Another build of this checkout is running, waiting for it …"; flock 8; }
  local reference=$cache/products/.started
  : >"$reference"
  id=$(sources_hash)
  product_home=$cache/products/$id
  if [ ! -e "$product_home/complete" ]; then
    find_maven
    local log=$cache/build.log begun=$SECONDS
    say "Building Howdah (log: $log) …"
    if ! run_maven package -DskipTests -Dhowdah.productOnly -Dhowdah.fast >"$log" 2>&1; then
      sed -n -E '/^\[ERROR\] *(To see the full|Re-run Maven|For more info|\[Help|After correcting|  mvn )/d; s/ -> \[Help.*//; /^\[ERROR\] +[^ ]/p' "$log" | head -n 40 >&2
      die "the build failed; the whole log is $log."
    fi
    keep_products "$product_home" || die "the built products could not be kept below $cache/products."
    say "Built in $((SECONDS - begun)) s."
  fi
  printf '%s\n' "$id" >"$stamp.new"
  touch -r "$reference" -- "$stamp.new"
  mv -f -- "$stamp.new" "$stamp"
  flock -u 8
  exec 8>&-
}

# Removes what was built, but not what was downloaded.
clean() {
  local pom
  rm -rf -- "$cache/products"
  while IFS= read -r pom; do rm -rf -- "${pom%/*}/target"; done < <(find "$root" -path "$cache" -prune -o -name node_modules -prune -o -name target -prune -o -name pom.xml -print)
}

# Products get a folder of their own, so that a build does not pull the files away under a running Howdah.
keep_products() {
  local to=$1 new=$1.new.$$ kind
  rm -rf -- "$new" "$to"
  mkdir -p -- "$new" || return
  for kind in headless workbench; do
    cp -a -- "$root/product/org.howdah.product.$kind/target/products/org.howdah.$kind/linux/gtk/x86_64" "$new/$kind" || return
  done
  printf '%s' "$root" | cksum | tr ' ' - >"$new/complete" || return
  mv -T -- "$new" "$to" || return
  # The last few stay for what may still run from them.
  local old
  while IFS= read -r old; do rm -rf -- "$old"; done < <(find "$cache/products" -mindepth 1 -maxdepth 1 -type d -mmin +60 -printf '%T@ %p\n' | sort -rn | sed 1,3d | cut -d' ' -f2-)
}
