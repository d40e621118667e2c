import { type Derivation, equations, selfConsistentBoson, Trace } from "../src/index.ts";

/** The polarisation in the steady state and the boson that it dresses. */
export function polarisation(): Derivation {
  const trace = new Trace();
  trace.say(
    "The polarisation Π(z,z') = −i g² Tr[τ3Ĝ(z,z')τ3Ĝ(z',z)] is a pointwise product in opposite order. In energy the loop holds an electron at ω+ν and one at ν.",
  );
  const boson = selfConsistentBoson(equations().kinetic, trace);
  trace.say(
    "With these equations the boson is self-consistent: D_0 is dressed by Π, and λ^R = −g²D^R, A and F_B follow. A boson without a bath of its own is in balance with the electrons, pair by pair with F_ref, and a collision of the two is counted by one function N. In the library this is one flag, equations({ selfConsistentBoson: true }).",
  );
  return trace.finish("polarisation", "The polarisation and the self-consistent boson", {
    polarisationR: boson.polarisation.R,
    polarisationK: boson.polarisation.K,
    bosonRetarded: boson.retarded,
    bosonKeldysh: boson.keldysh,
    bosonDistribution: boson.distribution,
  });
}
