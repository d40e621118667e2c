(* Self-energy and polarisation from the 2PI functional.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* wick: The diagram of second order with one boson line: 1/2! of the exponential, two vertices −ig, two electron lines iĜ and one boson line iD, −1 for the fermion loop (ψ†_1ψ_1ψ†_2ψ_2 → ψ_1ψ†_2ψ_2ψ†_1 is an odd permutation of the fields), and 1/i since the diagrams sum up to iΦ. *)
Lemma wick : forall (line loop vertex g : C)
    (P1 : line = i)
    (P2 : loop = (-1))
    (P3 : vertex = - i * g),
    - i * line * line * line * loop * vertex * vertex / 2 = - g * g / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* vertices: The electron loop with a vertex τ3 at each end; its trace is the sum over the diagonal. *)
Lemma vertices : forall (z_1 z_2 : C) (G_12 G_21 G_11 G_22 : C -> C -> C),
    - G_12 z_1 z_2 * G_21 z_2 z_1 + G_11 z_1 z_2 * G_11 z_2 z_1 = - G_12 z_1 z_2 * G_21 z_2 z_1 + G_11 z_1 z_2 * G_11 z_2 z_1
    /\ - G_12 z_1 z_2 * G_22 z_2 z_1 + G_11 z_1 z_2 * G_12 z_2 z_1 = - G_12 z_1 z_2 * G_22 z_2 z_1 + G_11 z_1 z_2 * G_12 z_2 z_1
    /\ - G_11 z_2 z_1 * G_21 z_1 z_2 + G_21 z_2 z_1 * G_22 z_1 z_2 = - G_11 z_2 z_1 * G_21 z_1 z_2 + G_21 z_2 z_1 * G_22 z_1 z_2
    /\ - G_12 z_2 z_1 * G_21 z_1 z_2 + G_22 z_1 z_2 * G_22 z_2 z_1 = - G_12 z_2 z_1 * G_21 z_1 z_2 + G_22 z_1 z_2 * G_22 z_2 z_1.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* phi: Φ, with the trace multiplied out; the two anomalous products differ by the names of their points. *)
Lemma phi : forall (Int : integral) (g : C) (D G_12 G_21 G_11 G_22 d : C -> C -> C)
    (P1 : forall z_1 : R, forall z_2 : R, D z_1 z_2 = (d z_1 z_2 + d z_2 z_1) / 2)
    (I1 : Int (fun z_1 : R => Int (fun z_2 : R => G_12 z_2 z_1 * G_21 z_1 z_2 * (d z_1 z_2 + d z_2 z_1) / 2)) = Int (fun z_1 : R => Int (fun z_2 : R => G_12 z_1 z_2 * G_21 z_2 z_1 * (d z_1 z_2 + d z_2 z_1) / 2))),
    Int (fun z_1 : R => Int (fun z_2 : R => - g * g * D z_1 z_2 * (- G_12 z_1 z_2 * G_21 z_2 z_1 - G_12 z_2 z_1 * G_21 z_1 z_2 + G_11 z_1 z_2 * G_11 z_2 z_1 + G_22 z_1 z_2 * G_22 z_2 z_1) / 2)) = Int (fun z_1 : R => Int (fun z_2 : R => - g * g * D z_1 z_2 * G_11 z_1 z_2 * G_11 z_2 z_1 / 2 - g * g * D z_1 z_2 * G_22 z_1 z_2 * G_22 z_2 z_1 / 2 + g * g * D z_1 z_2 * G_12 z_1 z_2 * G_21 z_2 z_1)).
Proof.
  intros.
  apply Csub_0; transitivity ((g * g / 2) * (Int (fun z_1 : R => Int (fun z_2 : R => G_12 z_2 z_1 * G_21 z_1 z_2 * (d z_1 z_2 + d z_2 z_1) / 2)) - (Int (fun z_1 : R => Int (fun z_2 : R => G_12 z_1 z_2 * G_21 z_2 z_1 * (d z_1 z_2 + d z_2 z_1) / 2)))));
  [apply Csub_0; settle ltac:(try rewrite P1) | rewrite (vanishes I1); ring].
Qed.

(* stationary-electrons: δΓ/δĜ = 0 with Γ = −i Tr ln Ĝ^{-1} − i Tr Ĝ_0^{-1}Ĝ + Φ + …, that is i(Ĝ^{-1} − Ĝ_0^{-1}) + δΦ/δĜ = 0, against Ĝ^{-1} = Ĝ_0^{-1} − Σ̂. *)
Lemma stationary_electrons : forall (Sigma dPhi_dG : C)
    (I1 : dPhi_dG - i * Sigma = 0),
    Sigma = - i * dPhi_dG.
Proof.
  intros.
  apply Csub_0; transitivity ((i) * (dPhi_dG - i * Sigma - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* stationary-boson: δΓ/δD = 0 with Γ = ½i Tr ln D^{-1} + ½i Tr D_0^{-1}D + Φ + …, that is −½i(D^{-1} − D_0^{-1}) + δΦ/δD = 0, against D^{-1} = D_0^{-1} − Π. A real boson counts half and with the opposite sign. *)
Lemma stationary_boson : forall (Pi dPhi_dD : C)
    (I1 : dPhi_dD + i * Pi / 2 = 0),
    Pi = 2 * i * dPhi_dD.
Proof.
  intros.
  apply Csub_0; transitivity (((-2) * i) * (dPhi_dD + i * Pi / 2 - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* sigma-nambu: The four entries together: Σ̂(z,z') = i g² D(z,z') τ3Ĝ(z,z')τ3. *)
Lemma sigma_nambu : forall (g z z_prime : C) (D G_11 G_12 G_21 G_22 : C -> C -> C),
    i * g * g * D z z_prime * G_11 z z_prime = i * g * g * D z z_prime * G_11 z z_prime
    /\ - i * g * g * D z z_prime * G_12 z z_prime = - i * g * g * D z z_prime * G_12 z z_prime
    /\ - i * g * g * D z z_prime * G_21 z z_prime = - i * g * g * D z z_prime * G_21 z z_prime
    /\ i * g * g * D z z_prime * G_22 z z_prime = i * g * g * D z z_prime * G_22 z z_prime.
Proof.
  intros.
  split; [ | split; [ | split]].
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
  - apply Csub_0; settle ltac:(idtac).
Qed.

(* euler-electrons: Φ is of second degree in Ĝ: iTr Σ̂∘Ĝ = 2Φ. *)
Lemma euler_electrons : forall (Int : integral) (g : C) (G_11 Sigma_11 G_12 Sigma_21 G_21 Sigma_12 G_22 Sigma_22 D : C -> C -> C)
    (P1 : forall z : R, forall z_prime : R, Sigma_11 z z_prime = i * g * g * D z z_prime * G_11 z z_prime)
    (P2 : forall z : R, forall z_prime : R, Sigma_21 z z_prime = - i * g * g * D z z_prime * G_21 z z_prime)
    (P3 : forall z : R, forall z_prime : R, Sigma_12 z z_prime = - i * g * g * D z z_prime * G_12 z z_prime)
    (P4 : forall z : R, forall z_prime : R, Sigma_22 z z_prime = i * g * g * D z z_prime * G_22 z z_prime),
    i * Int (fun z : R => Int (fun z_prime : R => G_11 z_prime z * Sigma_11 z z_prime + G_12 z_prime z * Sigma_21 z z_prime + G_21 z_prime z * Sigma_12 z z_prime + G_22 z_prime z * Sigma_22 z z_prime)) = 2 * Int (fun z_1 : R => Int (fun z_2 : R => - g * g * D z_1 z_2 * (- G_12 z_1 z_2 * G_21 z_2 z_1 - G_12 z_2 z_1 * G_21 z_1 z_2 + G_11 z_1 z_2 * G_11 z_2 z_1 + G_22 z_1 z_2 * G_22 z_2 z_1) / 2)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* gauge: The integrand of Φ with the phases u(z) = e^{iχ(z)} in Ĝ' = e^{iτ3χ}Ĝe^{−iτ3χ}: they cancel point by point, so that Σ̂ conserves the particle number, order parameter or not. *)
Lemma gauge : forall (g z_1 z_2 : C) (D G_prime_12 G_prime_21 G_prime_11 G_prime_22 G_12 G_21 G_11 G_22 : C -> C -> C) (u : C -> C)
    (P1 : G_prime_12 z_1 z_2 = G_12 z_1 z_2 * u z_1 * u z_2)
    (P2 : G_prime_21 z_2 z_1 = G_21 z_2 z_1 / (u z_1 * u z_2))
    (P3 : G_prime_12 z_2 z_1 = G_12 z_2 z_1 * u z_1 * u z_2)
    (P4 : G_prime_21 z_1 z_2 = G_21 z_1 z_2 / (u z_1 * u z_2))
    (P5 : G_prime_11 z_1 z_2 = G_11 z_1 z_2 * u z_1 / u z_2)
    (P6 : G_prime_11 z_2 z_1 = G_11 z_2 z_1 * u z_2 / u z_1)
    (P7 : G_prime_22 z_1 z_2 = G_22 z_1 z_2 * u z_2 / u z_1)
    (P8 : G_prime_22 z_2 z_1 = G_22 z_2 z_1 * u z_1 / u z_2)
    (N1 : u z_1 <> 0)
    (N2 : u z_2 <> 0),
    - g * g * D z_1 z_2 * (- G_prime_12 z_1 z_2 * G_prime_21 z_2 z_1 - G_prime_12 z_2 z_1 * G_prime_21 z_1 z_2 + G_prime_11 z_1 z_2 * G_prime_11 z_2 z_1 + G_prime_22 z_1 z_2 * G_prime_22 z_2 z_1) / 2 = - g * g * D z_1 z_2 * (- G_12 z_1 z_2 * G_21 z_2 z_1 - G_12 z_2 z_1 * G_21 z_1 z_2 + G_11 z_1 z_2 * G_11 z_2 z_1 + G_22 z_1 z_2 * G_22 z_2 z_1) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4; try rewrite P5; try rewrite P6; try rewrite P7; try rewrite P8).
Qed.

(* real-gauge: In the real gauge: the anomalous lines count with the opposite sign, since τ3 anticommutes with τ1. *)
Lemma real_gauge : forall (g z_prime z : C) (G_11 G_22 G_12 G_21 F : C -> C -> C)
    (P1 : G_12 z_prime z = F z_prime z)
    (P2 : G_21 z z_prime = F z z_prime)
    (P3 : G_12 z z_prime = F z z_prime)
    (P4 : G_21 z_prime z = F z_prime z),
    - i * g * g * G_11 z_prime z * G_11 z z_prime - i * g * g * G_22 z_prime z * G_22 z z_prime + i * g * g * G_12 z_prime z * G_21 z z_prime + i * g * g * G_12 z z_prime * G_21 z_prime z = - i * g * g * G_11 z_prime z * G_11 z z_prime - i * g * g * G_22 z_prime z * G_22 z z_prime + 2 * i * g * g * F z_prime z * F z z_prime.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3; try rewrite P4).
Qed.

(* Steps without a lemma:
   sigma-11: not an identity of rational functions after its premises (functional-derivative).
   sigma-12: not an identity of rational functions after its premises (functional-derivative).
   sigma-21: not an identity of rational functions after its premises (functional-derivative).
   sigma-22: not an identity of rational functions after its premises (functional-derivative).
   polarisation: not an identity of rational functions after its premises (functional-derivative).
   euler-boson: not an identity of rational functions after its premises (euler). *)
