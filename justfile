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

# Run every test, as CI does.
test:
    mvn verify

# Start a KMS on localhost:8080, and run the contract of keys in KMS against it.
kms:
    docker compose --profile kms up -d kms
    mvn -Pcompose -pl contract -am verify -Dit.test=AwsKmsKeyProviderContractIT -Dfailsafe.failIfNoSpecifiedTests=false

# Remove the database and all of its data.
nuke:
    docker compose --profile demo --profile kms down --volumes --remove-orphans
