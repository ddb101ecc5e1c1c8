// Usage: node peer.js encode|decode REGISTRY_URL SUBJECT, input and output on stdin and stdout.
// encode: JSON in, hex out, under the subject's latest version. decode: hex in, JSON out.
'use strict';
const avro = require('avsc');
const { SchemaRegistry, SchemaType } = require('@kafkajs/confluent-schema-registry');

const SCALE = 4;

// An unscaled integer as two's complement, most significant byte first, as short as it goes; here as a decimal text.
class Decimal extends avro.types.LogicalType {
  _fromValue(buffer) {
    const unscaled = BigInt.asIntN(buffer.length * 8, BigInt('0x' + (buffer.toString('hex') || '0')));
    const digits = unscaled.toString().replace('-', '').padStart(SCALE + 1, '0');
    return (unscaled < 0n ? '-' : '') + digits.slice(0, -SCALE) + '.' + digits.slice(-SCALE);
  }

  _toValue(text) {
    const unscaled = BigInt(text.replace('.', ''));
    let length = 1;
    while (BigInt.asIntN(length * 8, unscaled) !== unscaled) length++;
    return Buffer.from(BigInt.asUintN(length * 8, unscaled).toString(16).padStart(length * 2, '0'), 'hex');
  }

  _resolve(type) {
    return type instanceof Decimal ? (value) => value : undefined;
  }
}

// Microseconds of our day need 51 bits: within a double's 53.
async function main([action, url, subject]) {
  const registry = new SchemaRegistry({ host: url }, { [SchemaType.AVRO]: { logicalTypes: { decimal: Decimal } } });
  const input = require('node:fs').readFileSync(0, 'utf8');
  if (action === 'encode') {
    const id = await registry.getLatestSchemaId(subject);
    return (await registry.encode(id, JSON.parse(input))).toString('hex');
  }
  return JSON.stringify(await registry.decode(Buffer.from(input, 'hex')));
}

main(process.argv.slice(2)).then(
  (output) => process.stdout.write(output),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
