#!/usr/bin/env bash
# Builds stand-ins for the images that docker-compose.yml names, where no registry can be reached: the same
# database program from Maven Central, this machine's JDK 17 and the shared libraries that it needs. Entry
# points, working folders and users are those of the official images. See CONTRIBUTING.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

# A JVM, a shell and the few commands that Compose calls, with the libraries that they load.
mkdir -p "$root/usr/bin" "$root/etc" "$root/tmp" "$root/opt"
ln -s usr/bin "$root/bin"
chmod 1777 "$root/tmp"
"$java_home/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.net,jdk.zipfs \
  --strip-debug --no-header-files --no-man-pages --output "$root/opt/java"
"$root/opt/java/bin/java" -Xshare:dump >/dev/null
ln -s /opt/java/bin/java "$root/usr/bin/java"
cp /bin/bash /bin/chown /bin/cp /bin/mkdir /usr/sbin/useradd "$root/usr/bin/"
ln -s bash "$root/usr/bin/sh"
find "$root/opt/java" "$root/usr/bin" -type f \( -name '*.so' -o -perm -u+x \) -exec ldd {} + 2>/dev/null |
  awk '$2 == "=>" && $3 ~ /^\// { print $3 } $1 ~ /^\/.*ld-linux/ { print $1 }' |
  grep -v "^$root" | sort -u | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done
printf '%s\n' root:x:0:0:root:/root:/bin/sh dynamodblocal:x:1000:1000::/home/dynamodblocal:/bin/sh >"$root/etc/passwd"
printf '%s\n' root:x:0: dynamodblocal:x:1000: >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
mkdir -p "$root/home"
cp /etc/login.defs "$root/etc/"
touch "$root/etc/shadow" "$root/etc/gshadow"
tar -C "$root" -c . | docker import --change 'ENV PATH=/usr/bin:/bin' - eclipse-temurin:17-jre

# Maven's image, whose mvn puts in place what was built here: a container reaches no registry either.
mvn -q -f "$here/../../pom.xml" -Pdist -pl examples/dialogues -am -Dmaven.test.skip -Dspotless.check.skip package
mkdir -p "$root/built"
cp -r "$here/../../examples/dialogues/target/dist" "$root/built/"
printf '%s\n' '#!/bin/bash' 'mkdir -p examples/dialogues/target && cp -r /built/dist examples/dialogues/target/' \
  >"$root/usr/bin/mvn"
chmod +x "$root/usr/bin/mvn"
tar -C "$root" -c . | docker import --change 'ENV PATH=/usr/bin:/bin' - maven:3.9-eclipse-temurin-17
rm -r "$root/built" "$root/usr/bin/mvn"

# The database. The manifest of the published jar names those of the official archive, which are called
# otherwise, so it gets one of its own.
home=$root/home/dynamodblocal
mkdir -p "$home/DynamoDBLocal_lib"
mvn -q -f "$here/pom.xml" dependency:copy-dependencies \
  -DincludeScope=runtime -DincludeTypes=jar -DoutputDirectory="$home/DynamoDBLocal_lib"
{
  echo "Main-Class: software.amazon.dynamodb.services.local.main.ServerRunner"
  printf 'Class-Path:'
  for jar in "$home"/DynamoDBLocal_lib/*.jar; do printf ' DynamoDBLocal_lib/%s\n ' "$(basename "$jar")"; done
  echo
} >"$root/tmp/manifest"
"$java_home/bin/jar" --create --file "$home/DynamoDBLocal.jar" --manifest "$root/tmp/manifest"
rm "$root/tmp/manifest"
chown -R 1000:1000 "$home"
tar -C "$root" -c . | docker import \
  --change 'ENV PATH=/usr/bin:/bin' \
  --change 'WORKDIR /home/dynamodblocal' \
  --change 'USER dynamodblocal' \
  --change 'EXPOSE 8000' \
  --change 'ENTRYPOINT ["java"]' \
  --change 'CMD ["-jar","DynamoDBLocal.jar","-inMemory"]' \
  - amazon/dynamodb-local:3.3.1
