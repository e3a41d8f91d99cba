// Seals or opens one age file with npm's age-encryption: the job on standard input as JSON, the answer likewise.
// All bytes are base64. Jobs: {seal: {recipients | passphrase, armored}, data} and {open: {identity | passphrase}, data}.
import * as age from "age-encryption";
import { text } from "node:stream/consumers";

const job = JSON.parse(await text(process.stdin));
const data = Buffer.from(job.data, "base64");
let result;
if (job.seal) {
  const encrypter = new age.Encrypter();
  for (const recipient of job.seal.recipients ?? []) encrypter.addRecipient(recipient);
  if (job.seal.passphrase) {
    // The smallest work factor: the tests pay for it at every run.
    encrypter.setScryptWorkFactor(2);
    encrypter.setPassphrase(job.seal.passphrase);
  }
  result = await encrypter.encrypt(data);
  if (job.seal.armored) result = Buffer.from(age.armor.encode(result));
} else {
  const decrypter = new age.Decrypter();
  if (job.open.identity) decrypter.addIdentity(job.open.identity);
  if (job.open.passphrase) decrypter.addPassphrase(job.open.passphrase);
  result = await decrypter.decrypt(data);
}
process.stdout.write(JSON.stringify({ data: Buffer.from(result).toString("base64") }));
