(* Model bosons.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* einstein-lambda: λ(z) of the Einstein boson. *)
Lemma einstein_lambda : forall (Int : integral) (z Omega lambda : C) (delta : C -> C)
    (I1 : Int (fun x : R => delta (Omega + x) / (x - z)) = 1 / (- Omega - z))
    (I2 : Int (fun x : R => delta (x - Omega) / (x - z)) = 1 / (Omega - z))
    (N1 : forall x : R, x - z <> 0)
    (N2 : Omega + z <> 0)
    (N3 : Omega - z <> 0)
    (N4 : - Omega - z <> 0),
    Int (fun x : R => (- Omega * lambda * delta (Omega + x) / 2 + Omega * lambda * delta (x - Omega) / 2) / (x - z)) = Omega * Omega * lambda / ((Omega + z) * (Omega - z)).
Proof.
  intros.
  apply Csub_0; transitivity ((- Omega * lambda / 2) * (Int (fun x : R => delta (Omega + x) / (x - z)) - (1 / (- Omega - z)))
    + (Omega * lambda / 2) * (Int (fun x : R => delta (x - Omega) / (x - z)) - (1 / (Omega - z))));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* einstein-matsubara: λ(iν_n) of the Einstein boson. *)
Lemma einstein_matsubara : forall (Omega lambda nu_n : C)
    (N1 : Omega - i * nu_n <> 0)
    (N2 : Omega + i * nu_n <> 0)
    (N3 : Omega * Omega + nu_n * nu_n <> 0),
    Omega * Omega * lambda / ((Omega - i * nu_n) * (Omega + i * nu_n)) = Omega * Omega * lambda / (Omega * Omega + nu_n * nu_n).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* oscillator-spectral: A = (λ^R − λ^A)/2πi of the damped oscillator, in real form. *)
Lemma oscillator_spectral : forall (pi lambda Omega x kappa : C)
    (N1 : pi <> 0)
    (N2 : Omega + x - i * kappa <> 0)
    (N3 : Omega - x + i * kappa <> 0)
    (N4 : Omega + x + i * kappa <> 0)
    (N5 : Omega - x - i * kappa <> 0)
    (N6 : (kappa * kappa + (Omega + x) * (Omega - x)) * (kappa * kappa + (Omega + x) * (Omega - x)) + 4 * kappa * kappa * x * x <> 0),
    - i * (- lambda * (Omega * Omega + kappa * kappa) / ((Omega + x - i * kappa) * (Omega - x + i * kappa)) + lambda * (Omega * Omega + kappa * kappa) / ((Omega + x + i * kappa) * (Omega - x - i * kappa))) / (2 * pi) = 2 * kappa * lambda * x * (Omega * Omega + kappa * kappa) / (pi * ((kappa * kappa + (Omega + x) * (Omega - x)) * (kappa * kappa + (Omega + x) * (Omega - x)) + 4 * kappa * kappa * x * x)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* oscillator-residues: ∫dx A(x)/(x−z) by residues in the upper half plane. *)
Lemma oscillator_residues : forall (Int : integral) (pi z lambda Omega kappa : C)
    (I1 : Int (fun x : R => 1 / (Omega + x + i * kappa)) = - i * pi)
    (I2 : Int (fun x : R => 1 / (x - Omega + i * kappa)) = - i * pi)
    (I3 : Int (fun x : R => 1 / (x - z)) = i * pi)
    (I4 : Int (fun x : R => 1 / (Omega + x - i * kappa)) = i * pi)
    (I5 : Int (fun x : R => 1 / (x - Omega - i * kappa)) = i * pi)
    (N1 : pi <> 0)
    (N2 : forall x : R, x - z <> 0)
    (N3 : forall x : R, Omega + x - i * kappa <> 0)
    (N4 : forall x : R, Omega - x + i * kappa <> 0)
    (N5 : forall x : R, Omega + x + i * kappa <> 0)
    (N6 : forall x : R, Omega - x - i * kappa <> 0)
    (N7 : Omega + z + i * kappa <> 0)
    (N8 : Omega - z - i * kappa <> 0)
    (N9 : Omega - z + i * kappa <> 0)
    (N10 : Omega <> 0)
    (N11 : Omega + z - i * kappa <> 0)
    (N12 : - Omega - z + i * kappa <> 0)
    (N13 : - Omega - z - i * kappa <> 0)
    (N14 : forall x : R, x - Omega + i * kappa <> 0)
    (N15 : forall x : R, x - Omega - i * kappa <> 0),
    Int (fun x : R => - i * (- lambda * (Omega * Omega + kappa * kappa) / ((Omega + x - i * kappa) * (Omega - x + i * kappa)) + lambda * (Omega * Omega + kappa * kappa) / ((Omega + x + i * kappa) * (Omega - x - i * kappa))) / (2 * pi * (x - z))) = 2 * i * pi * (- i * Omega * Omega * lambda / (2 * pi * (Omega + z + i * kappa) * (Omega - z - i * kappa)) - i * kappa * kappa * lambda / (2 * pi * (Omega + z + i * kappa) * (Omega - z - i * kappa)) - i * Omega * lambda / (4 * pi * (Omega - z + i * kappa)) - i * kappa * kappa * lambda / (4 * Omega * pi * (Omega - z + i * kappa)) + i * Omega * Omega * lambda / (2 * pi * (Omega + z - i * kappa) * (Omega - z + i * kappa)) + i * kappa * kappa * lambda / (2 * pi * (Omega + z - i * kappa) * (Omega - z + i * kappa)) + i * Omega * lambda / (4 * pi * (- Omega - z + i * kappa)) + i * kappa * kappa * lambda / (4 * Omega * pi * (- Omega - z + i * kappa))).
Proof.
  intros.
  apply Csub_0; transitivity ((- i * Omega * lambda / (4 * pi * (- Omega - z - i * kappa)) - i * kappa * kappa * lambda / (4 * Omega * pi * (- Omega - z - i * kappa))) * (Int (fun x : R => 1 / (Omega + x + i * kappa)) - (- i * pi))
    + (i * Omega * lambda / (4 * pi * (Omega - z - i * kappa)) + i * kappa * kappa * lambda / (4 * Omega * pi * (Omega - z - i * kappa))) * (Int (fun x : R => 1 / (x - Omega + i * kappa)) - (- i * pi))
    + (- i * Omega * Omega * lambda / (2 * pi * (Omega + z + i * kappa) * (Omega - z - i * kappa)) - i * kappa * kappa * lambda / (2 * pi * (Omega + z + i * kappa) * (Omega - z - i * kappa)) + i * Omega * Omega * lambda / (2 * pi * (Omega + z - i * kappa) * (Omega - z + i * kappa)) + i * kappa * kappa * lambda / (2 * pi * (Omega + z - i * kappa) * (Omega - z + i * kappa))) * (Int (fun x : R => 1 / (x - z)) - (i * pi))
    + (i * Omega * lambda / (4 * pi * (- Omega - z + i * kappa)) + i * kappa * kappa * lambda / (4 * Omega * pi * (- Omega - z + i * kappa))) * (Int (fun x : R => 1 / (Omega + x - i * kappa)) - (i * pi))
    + (- i * Omega * lambda / (4 * pi * (Omega - z + i * kappa)) - i * kappa * kappa * lambda / (4 * Omega * pi * (Omega - z + i * kappa))) * (Int (fun x : R => 1 / (x - Omega - i * kappa)) - (i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4), (vanishes I5); ring].
Qed.

(* oscillator-lambda: The residues give back λ(z). *)
Lemma oscillator_lambda : forall (pi Omega lambda z kappa : C)
    (N1 : pi <> 0)
    (N2 : Omega + z + i * kappa <> 0)
    (N3 : Omega - z - i * kappa <> 0)
    (N4 : Omega - z + i * kappa <> 0)
    (N5 : Omega <> 0)
    (N6 : Omega + z - i * kappa <> 0)
    (N7 : - Omega - z + i * kappa <> 0),
    2 * i * pi * (- i * Omega * Omega * lambda / (2 * pi * (Omega + z + i * kappa) * (Omega - z - i * kappa)) - i * kappa * kappa * lambda / (2 * pi * (Omega + z + i * kappa) * (Omega - z - i * kappa)) - i * Omega * lambda / (4 * pi * (Omega - z + i * kappa)) - i * kappa * kappa * lambda / (4 * Omega * pi * (Omega - z + i * kappa)) + i * Omega * Omega * lambda / (2 * pi * (Omega + z - i * kappa) * (Omega - z + i * kappa)) + i * kappa * kappa * lambda / (2 * pi * (Omega + z - i * kappa) * (Omega - z + i * kappa)) + i * Omega * lambda / (4 * pi * (- Omega - z + i * kappa)) + i * kappa * kappa * lambda / (4 * Omega * pi * (- Omega - z + i * kappa))) = lambda * (Omega * Omega + kappa * kappa) / ((Omega + z + i * kappa) * (Omega - z - i * kappa)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* oscillator-matsubara: λ(iν_n) for ν_n ≥ 0; even in ν_n. *)
Lemma oscillator_matsubara : forall (lambda Omega kappa nu_n : C)
    (N1 : Omega - i * kappa - i * nu_n <> 0)
    (N2 : Omega + i * kappa + i * nu_n <> 0)
    (N3 : Omega * Omega + kappa * kappa + nu_n * nu_n + 2 * kappa * nu_n <> 0),
    lambda * (Omega * Omega + kappa * kappa) / ((Omega - i * kappa - i * nu_n) * (Omega + i * kappa + i * nu_n)) = lambda * (Omega * Omega + kappa * kappa) / (Omega * Omega + kappa * kappa + nu_n * nu_n + 2 * kappa * nu_n).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* oscillator-partial-fractions: λ(iν) z/(ν²+z²) in partial fractions of ν. *)
Lemma oscillator_partial_fractions : forall (lambda z Omega kappa nu_n : C)
    (N1 : kappa + nu_n - i * Omega <> 0)
    (N2 : kappa + nu_n + i * Omega <> 0)
    (N3 : nu_n * nu_n + z * z <> 0)
    (N4 : Omega <> 0)
    (N5 : - kappa - i * z + i * Omega <> 0)
    (N6 : - kappa + i * Omega + i * z <> 0)
    (N7 : kappa - i * Omega + i * z <> 0)
    (N8 : kappa + i * Omega + i * z <> 0)
    (N9 : nu_n - i * z <> 0)
    (N10 : - kappa - i * Omega - i * z <> 0)
    (N11 : - kappa - i * Omega + i * z <> 0)
    (N12 : kappa - i * Omega - i * z <> 0)
    (N13 : kappa - i * z + i * Omega <> 0)
    (N14 : nu_n + i * z <> 0),
    lambda * z * (Omega * Omega + kappa * kappa) / ((kappa + nu_n - i * Omega) * (kappa + nu_n + i * Omega) * (nu_n * nu_n + z * z)) = - i * lambda * z * (Omega * Omega + kappa * kappa) / (2 * Omega * (kappa + nu_n - i * Omega) * (- kappa - i * z + i * Omega) * (- kappa + i * Omega + i * z)) - i * lambda * (Omega * Omega + kappa * kappa) / (2 * (kappa - i * Omega + i * z) * (kappa + i * Omega + i * z) * (nu_n - i * z)) + i * lambda * z * (Omega * Omega + kappa * kappa) / (2 * Omega * (kappa + nu_n + i * Omega) * (- kappa - i * Omega - i * z) * (- kappa - i * Omega + i * z)) + i * lambda * (Omega * Omega + kappa * kappa) / (2 * (kappa - i * Omega - i * z) * (kappa - i * z + i * Omega) * (nu_n + i * z)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* cell-partial-fractions: The integrand of one cell and its mirror image. *)
Lemma cell_partial_fractions : forall (alpha beta x z : C)
    (N1 : x + z <> 0)
    (N2 : x - z <> 0),
    (alpha + beta * x) * (1 / (x + z) + 1 / (x - z)) = 2 * beta + (alpha - beta * z) / (x + z) + (alpha + beta * z) / (x - z).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* Steps without a lemma:
   einstein-hilbert: moves or closes a contour, or reflects the integration variable (spectral-representation).
   oscillator-hilbert-sum: special functions (digamma, logarithm), compared by quadrature (partial-fractions).
   oscillator-hilbert: special functions (digamma, logarithm), compared by quadrature (partial-fractions).
   cell-lambda: special functions (digamma, logarithm), compared by quadrature (partial-fractions). *)
