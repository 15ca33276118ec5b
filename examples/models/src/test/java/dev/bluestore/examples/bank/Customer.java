package dev.bluestore.examples.bank;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.Projection;
import java.util.Optional;
import java.util.Set;

/**
 * Who has accounts.
 *
 * @param phoneDigest a keyed digest, which tells nothing without its key
 * @param specialStatusIndicator there while there is a special status; the index has those alone
 */
@Entity("customer")
@Index(name = "customer_phone", partition = "phoneDigest")
@Index(name = "customer_state", partition = "state", sort = "customerNumber")
@Index(
    name = "special_status",
    partition = "specialStatusIndicator",
    sort = "customerNumber",
    projection = Projection.INCLUDE,
    include = "specialStatus")
record Customer(
    @PartitionKey(value = "customer", width = 9) int customerNumber,
    @Encrypted String firstName,
    @Encrypted String lastName,
    @Encrypted String phone,
    @SuppressWarnings("BLUE101") String phoneDigest,
    String state,
    Set<SpecialStatus> specialStatus,
    Optional<Indicator> specialStatusIndicator) {}
