# Shortcuts over Maven and Compose; `just --list` shows them.

# Fetch the database's image and everything that the build needs.
setup:
    docker compose pull dynamodb
    mvn -DskipTests verify

# Start the database on localhost:8000.
up:
    docker compose up -d dynamodb

# Start the database and wait until it answers.
wait-ready:
    docker compose up -d --wait dynamodb

# The daily loop: the database, then the tests without a server.
dev: wait-ready
    mvn test

# Run the example against DynamoDB Local, without Docker.
demo:
    mvn -Pdemo

# Build the operator's tool and run it: just bluestore doctor --table blue_dialogues
bluestore *arguments:
    mvn -q -pl cli -am package -DskipTests
    java -jar cli/target/bluestore.jar {{arguments}}

# Run every test, as CI does.
test:
    mvn verify

# Start a KMS on localhost:8080, and run the contract of keys in KMS against it.
kms:
    docker compose --profile kms up -d kms
    mvn -Pcompose -pl contract -am verify -Dit.test=AwsKmsKeyProviderContractIT -Dfailsafe.failIfNoSpecifiedTests=false

# Run the example watched: spans in Jaeger (localhost:16686), metrics in Grafana (localhost:3000).
observe:
    docker compose --profile observe up -d jaeger prometheus grafana
    OTEL_JAVA_GLOBAL_AUTOCONFIGURE_ENABLED=true \
    OTEL_SERVICE_NAME=dialogues \
    OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=http://localhost:9090/api/v1/otlp/v1/metrics \
    OTEL_EXPORTER_OTLP_METRICS_PROTOCOL=http/protobuf \
    OTEL_LOGS_EXPORTER=none \
    mvn -Pdemo

# Measure beside the peers, in under 10 minutes; writes benchmarks/RESULTS.md.
benchmarks:
    mvn -Pbenchmarks

# Remove the database and all of its data.
nuke:
    docker compose --profile demo --profile kms --profile observe down --volumes --remove-orphans
