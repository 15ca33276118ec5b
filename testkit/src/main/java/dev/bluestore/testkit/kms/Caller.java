package dev.bluestore.testkit.kms;

import com.sun.net.httpserver.Headers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signed a request, and for which region. The form of the signature is checked (AWS Signature
 * Version 4), its value is not: this server knows no secrets of callers.
 *
 * @param accessKeyId of the credentials
 * @param region that the request was signed for
 */
record Caller(String accessKeyId, String region) {

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 +Credential=(?<id>[^/, ]+)/(?<date>\\d{8})/(?<region>[a-z0-9-]+)"
              + "/(?<service>[a-z0-9-]+)/aws4_request, *SignedHeaders=(?<headers>[a-z0-9;-]+),"
              + " *Signature=[0-9a-f]{64}");
  private static final Pattern DATE = Pattern.compile("(\\d{8})T\\d{6}Z");

  static Caller of(Headers headers) {
    String authorization = headers.getFirst("Authorization");
    if (authorization == null) {
      throw KmsError.client("MissingAuthenticationTokenException", "Missing Authentication Token");
    }
    Matcher signature = AUTHORIZATION.matcher(authorization);
    if (!signature.matches()) {
      throw incomplete("Authorization header requires existence of Credential, SignedHeaders and");
    }
    String date = headers.getFirst("X-Amz-Date");
    Matcher day = DATE.matcher(date == null ? "" : date);
    if (!day.matches()) {
      throw incomplete("Authorization header requires existence of an 'X-Amz-Date' header and");
    }
    if (!day.group(1).equals(signature.group("date"))) {
      throw mismatch("Date in Credential scope does not match YYYYMMDD from ISO-8601 version.");
    }
    if (!signature.group("service").equals("kms")) {
      throw mismatch("Credential should be scoped to correct service: 'kms'.");
    }
    if (!";".concat(signature.group("headers")).contains(";host")) {
      throw mismatch("'Host' must be a 'SignedHeader' in the AWS Authorization.");
    }
    return new Caller(signature.group("id"), signature.group("region"));
  }

  String userArn() {
    return "arn:aws:iam::" + MasterKey.ACCOUNT + ":user/" + accessKeyId;
  }

  private static KmsError incomplete(String message) {
    return KmsError.client("IncompleteSignatureException", message + " a Signature.");
  }

  private static KmsError mismatch(String message) {
    return KmsError.client("InvalidSignatureException", message);
  }
}
