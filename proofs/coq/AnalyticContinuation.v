(* Analytic continuation and Anderson's theorem.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* weight-balance: The weight of detailed balance is fixed by the electrons alone: with F_ref in balance with h it is confined to where h² < 1. *)
Lemma weight_balance : forall (nu omega : C) (h : C -> C)
    (N1 : h nu - h omega <> 0),
    h nu + (- 1 + h nu * h omega) / (h nu - h omega) = (- 1 + h nu * h nu) / (h nu - h omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* weight-mismatch: The weight of the mismatch is the KMS defect. *)
Lemma weight_mismatch : forall (omega nu : C) (F_B h : C -> C)
    (N1 : h nu - h omega <> 0),
    F_B (omega - nu) - (- 1 + h nu * h omega) / (h nu - h omega) = (1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu) / (h nu - h omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* gap-split: The part on shell in detailed balance and mismatch, for any F_ref that stands for the boson in balance with h. *)
Lemma gap_split : forall (Int : integral) (pi omega : C) (A f_R F_B h F_ref : C -> C),
    Int (fun nu : R => i * pi * A (omega - nu) * f_R nu * (F_B (omega - nu) + h nu) / 2) = Int (fun nu : R => i * pi * A (omega - nu) * f_R nu * (F_B (omega - nu) - F_ref (omega - nu)) / 2) + Int (fun nu : R => i * pi * A (omega - nu) * f_R nu * (F_ref (omega - nu) + h nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* gap-occupations: At one temperature the weight on shell is that of absorbing a boson or leaving an occupied state. *)
Lemma gap_occupations : forall (E : exponential) (pi x omega T : C) (F_B h : C -> C)
    (P1 : F_B x = coth E (x / (2 * T)))
    (P2 : h (omega - x) = tanh E ((omega - x) / (2 * T)))
    (N1 : T <> 0)
    (N2 : E (omega / T) + E (x / T) <> 0)
    (N3 : - 1 + E (x / T) <> 0),
    i * pi * (F_B x + h (omega - x)) / 2 = i * pi * (bose E (x / T) + fermi E ((x - omega) / T)).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (2 * ((omega - x) / (2 * T)))) with (/ E ((x / T)) * E ((omega / T))) by (symmetry; by_units (- (x / T) + (omega / T))).
  replace (E (x / T)) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E ((x - omega) / T)) with (/ E ((omega / T)) * E ((x / T))) by (symmetry; by_units (- (omega / T) + (x / T))).
  pose proof (E_neq_0 E (x / T)) as Z1.
  pose proof (E_neq_0 E (omega / T)) as Z2.
  rational.
Qed.

(* gap-mixed: φ^R in the wide band in mixed form: the virtual part as a sum over the Matsubara axis, the part on shell with ν = ω − x on the real axis. *)
Lemma gap_mixed : forall (Int : integral) (Sum : series) (E : exponential) (T pi omega : C) (iomega_n : Z -> C) (f_R lambda A F_B h : C -> C)
    (P1 : forall x : R, F_B x = 1 + 2 * bose E (x / T))
    (P2 : forall x : R, h (omega - x) = - 1 + 2 * fermi E (- (omega - x) / T))
    (N1 : T <> 0),
    Sum (fun n : Z => i * T * pi * f_R (iomega_n n) * lambda (omega - iomega_n n)) + Int (fun x : R => i * pi * A x * f_R (omega - x) * (F_B x + h (omega - x)) / 2) = Sum (fun n : Z => i * T * pi * f_R (iomega_n n) * lambda (omega - iomega_n n)) + Int (fun x : R => i * pi * A x * f_R (omega - x) * (bose E (x / T) + fermi E ((x - omega) / T))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* normal-occupations: At one temperature the weight on shell is that of absorbing a boson or leaving an occupied state. *)
Lemma normal_occupations : forall (E : exponential) (pi x omega T : C) (F_B h : C -> C)
    (P1 : F_B x = coth E (x / (2 * T)))
    (P2 : h (omega - x) = tanh E ((omega - x) / (2 * T)))
    (N1 : T <> 0)
    (N2 : E (omega / T) + E (x / T) <> 0)
    (N3 : - 1 + E (x / T) <> 0),
    - i * pi * (F_B x + h (omega - x)) / 2 = - i * pi * (bose E (x / T) + fermi E ((x - omega) / T)).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (2 * ((omega - x) / (2 * T)))) with (/ E ((x / T)) * E ((omega / T))) by (symmetry; by_units (- (x / T) + (omega / T))).
  replace (E (x / T)) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E ((x - omega) / T)) with (/ E ((omega / T)) * E ((x / T))) by (symmetry; by_units (- (omega / T) + (x / T))).
  pose proof (E_neq_0 E (x / T)) as Z1.
  pose proof (E_neq_0 E (omega / T)) as Z2.
  rational.
Qed.

(* normal-mixed: Σ^R in the wide band in mixed form: the virtual part as a sum over the Matsubara axis, the part on shell with ν = ω − x on the real axis. *)
Lemma normal_mixed : forall (Int : integral) (Sum : series) (E : exponential) (T pi omega : C) (iomega_n : Z -> C) (g_R lambda A F_B h : C -> C)
    (P1 : forall x : R, F_B x = 1 + 2 * bose E (x / T))
    (P2 : forall x : R, h (omega - x) = - 1 + 2 * fermi E (- (omega - x) / T))
    (N1 : T <> 0),
    Sum (fun n : Z => - i * T * pi * g_R (iomega_n n) * lambda (omega - iomega_n n)) + Int (fun x : R => - i * pi * A x * g_R (omega - x) * (F_B x + h (omega - x)) / 2) = Sum (fun n : Z => - i * T * pi * g_R (iomega_n n) * lambda (omega - iomega_n n)) + Int (fun x : R => - i * pi * A x * g_R (omega - x) * (bose E (x / T) + fermi E ((x - omega) / T))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* local-occupations: At one temperature the weight on shell is that of absorbing a boson or leaving an occupied state. *)
Lemma local_occupations : forall (E : exponential) (x omega T : C) (F_B h : C -> C)
    (P1 : F_B x = coth E (x / (2 * T)))
    (P2 : h (omega - x) = tanh E ((omega - x) / (2 * T)))
    (N1 : T <> 0)
    (N2 : E (omega / T) + E (x / T) <> 0)
    (N3 : - 1 + E (x / T) <> 0),
    (F_B x + h (omega - x)) / 2 = bose E (x / T) + fermi E ((x - omega) / T).
Proof.
  intros; apply Csub_0; try rewrite P1; try rewrite P2; unfold tanh, coth, sinh, cosh, fermi, bose.
  replace (E (2 * (x / (2 * T)))) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E (2 * ((omega - x) / (2 * T)))) with (/ E ((x / T)) * E ((omega / T))) by (symmetry; by_units (- (x / T) + (omega / T))).
  replace (E (x / T)) with (E ((x / T))) by (symmetry; by_units ((x / T))).
  replace (E ((x - omega) / T)) with (/ E ((omega / T)) * E ((x / T))) by (symmetry; by_units (- (omega / T) + (x / T))).
  pose proof (E_neq_0 E (x / T)) as Z1.
  pose proof (E_neq_0 E (omega / T)) as Z2.
  rational.
Qed.

(* local-mixed: Σ^R in the local closure in mixed form: the virtual part as a sum over the Matsubara axis, the part on shell with ν = ω − x on the real axis. *)
Lemma local_mixed : forall (Int : integral) (Sum : series) (E : exponential) (T omega : C) (iomega_n : Z -> C) (G_R lambda A F_B h : C -> C)
    (P1 : forall x : R, F_B x = 1 + 2 * bose E (x / T))
    (P2 : forall x : R, h (omega - x) = - 1 + 2 * fermi E (- (omega - x) / T))
    (N1 : T <> 0),
    Sum (fun n : Z => T * G_R (iomega_n n) * lambda (omega - iomega_n n)) + Int (fun x : R => A x * G_R (omega - x) * (F_B x + h (omega - x)) / 2) = Sum (fun n : Z => T * G_R (iomega_n n) * lambda (omega - iomega_n n)) + Int (fun x : R => A x * G_R (omega - x) * (bose E (x / T) + fermi E ((x - omega) / T))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* static-weight: Where a static part comes from: the two δ functions of A F_B of a slow boson, (λs/2)F_B(s) each, with F_B = coth(s/2T_B). *)
Lemma static_weight : forall (lambda s T_B r_1 : C) (F_B : C -> C)
    (P1 : F_B s = 2 * T_B * (1 + r_1 * s) / s)
    (N1 : s <> 0),
    lambda * s * F_B s - (2 * T_B * lambda) = s * (2 * T_B * lambda * r_1).
Proof.
  intros; try rewrite P1; rational.
Qed.

(* static-wide-gap: Wide band: its contribution to φ^R, *)
Lemma static_wide_gap : forall (Int : integral) (c pi omega : C) (delta f_R : C -> C)
    (I1 : Int (fun x : R => delta x * f_R (omega - x)) = f_R omega),
    Int (fun x : R => i * c * pi * delta x * f_R (omega - x) / 2) = i * c * pi * f_R omega / 2.
Proof.
  intros.
  apply Csub_0; transitivity ((i * c * pi / 2) * (Int (fun x : R => delta x * f_R (omega - x)) - f_R omega));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* static-wide-normal: and to Σ^R, where g^R = 1. *)
Lemma static_wide_normal : forall (Int : integral) (c pi omega : C) (delta g_R : C -> C)
    (I1 : Int (fun x : R => delta x * g_R (omega - x)) = g_R omega),
    Int (fun x : R => - i * c * pi * delta x * g_R (omega - x) / 2) = - i * c * pi * g_R omega / 2.
Proof.
  intros.
  apply Csub_0; transitivity ((- i * c * pi / 2) * (Int (fun x : R => delta x * g_R (omega - x)) - g_R omega));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* anderson-wide: f^R ω̃ = φ with both contributions, solved for f^R: the weight c is gone. φ_0 depends on f^R and ω̃_0 on g^R = 1 only, so the whole gap equation is the one without the static part: Anderson's theorem. *)
Lemma anderson_wide : forall (omega omega_tilde_0 phi_0 c pi : C) (f_R : C -> C)
    (I1 : - phi_0 - i * c * pi * f_R omega / 2 + f_R omega * (omega_tilde_0 + i * c * pi / 2) = 0)
    (N1 : omega_tilde_0 <> 0),
    f_R omega = phi_0 / omega_tilde_0.
Proof.
  intros.
  apply Csub_0; transitivity ((1 / omega_tilde_0) * (- phi_0 - i * c * pi * f_R omega / 2 + f_R omega * (omega_tilde_0 + i * c * pi / 2) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* anderson-nonlinear: The theorem holds below the transition as well: f^R/g^R = φ/ω̃ is φ_0/ω̃_0, and g² − f² = 1 then fixes both. *)
Lemma anderson_nonlinear : forall (omega omega_tilde_0 phi_0 c pi : C) (f_R g_R : C -> C)
    (I1 : - g_R omega * (phi_0 + i * c * pi * f_R omega / 2) + f_R omega * (omega_tilde_0 + i * c * pi * g_R omega / 2) = 0)
    (N1 : omega_tilde_0 <> 0),
    f_R omega = phi_0 * g_R omega / omega_tilde_0.
Proof.
  intros.
  apply Csub_0; transitivity ((1 / omega_tilde_0) * (- g_R omega * (phi_0 + i * c * pi * f_R omega / 2) + f_R omega * (omega_tilde_0 + i * c * pi * g_R omega / 2) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* static-local-normal: Local closure: its contribution to Σ^R, *)
Lemma static_local_normal : forall (Int : integral) (c omega : C) (G_R delta : C -> C)
    (I1 : Int (fun x : R => G_R (omega - x) * delta x) = G_R omega),
    Int (fun x : R => c * G_R (omega - x) * delta x / 2) = c * G_R omega / 2.
Proof.
  intros.
  apply Csub_0; transitivity ((c / 2) * (Int (fun x : R => G_R (omega - x) * delta x) - G_R omega));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* static-local-gap: and to φ^R, with F^R = φ^R (G^R)². *)
Lemma static_local_gap : forall (Int : integral) (c omega : C) (F_R delta : C -> C)
    (I1 : Int (fun x : R => F_R (omega - x) * delta x) = F_R omega),
    Int (fun x : R => - c * F_R (omega - x) * delta x / 2) = - c * F_R omega / 2.
Proof.
  intros.
  apply Csub_0; transitivity ((- c / 2) * (Int (fun x : R => F_R (omega - x) * delta x) - F_R omega));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* static-local-source: The residual gets no new source: what multiplies A F_B in A N is h(ν) − h(ω), taken at ν = ω. *)
Lemma static_local_source : forall (Int : integral) (c omega : C) (delta h : C -> C)
    (I1 : Int (fun x : R => delta x) = 1)
    (I2 : Int (fun x : R => delta x * h (omega - x)) = h omega),
    Int (fun x : R => c * delta x * (h (omega - x) - h omega)) = 0.
Proof.
  intros.
  apply Csub_0; transitivity ((- c * h omega) * (Int (fun x : R => delta x) - 1)
    + (c) * (Int (fun x : R => delta x * h (omega - x)) - h omega));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* static-local-relaxation: But it relaxes faster: X is less by this. With X_0 for the other terms it is X_0/(1 + ½c|G^R|²), so that the glue depends on the static part as well. *)
Lemma static_local_relaxation : forall (Int : integral) (c omega : C) (G_A G_R X delta : C -> C)
    (I1 : Int (fun x : R => G_A (omega - x) * G_R (omega - x) * X (omega - x) * delta x) = G_A omega * G_R omega * X omega),
    Int (fun x : R => c * G_A (omega - x) * G_R (omega - x) * X (omega - x) * delta x / 2) = c * G_A omega * G_R omega * X omega / 2.
Proof.
  intros.
  apply Csub_0; transitivity ((c / 2) * (Int (fun x : R => G_A (omega - x) * G_R (omega - x) * X (omega - x) * delta x) - (G_A omega * G_R omega * X omega)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* static-local-phi: φ^R solved. *)
Lemma static_local_phi : forall (phi phi_0 c omega : C) (G_R : C -> C)
    (I1 : phi - phi_0 + c * phi * G_R omega * G_R omega / 2 = 0)
    (N1 : 2 + c * G_R omega * G_R omega <> 0),
    phi = 2 * phi_0 / (2 + c * G_R omega * G_R omega).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (1 + c * G_R omega * G_R omega / 2)) * (phi - phi_0 + c * phi * G_R omega * G_R omega / 2 - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1); ring].
Qed.

(* static-local-ratio: The ratio φ/ω̃ = φG^R does not change here either. *)
Lemma static_local_ratio : forall (phi_0 omega c omega_tilde_0 : C) (G_R : C -> C)
    (P1 : omega_tilde_0 = 1 / G_R omega + c * G_R omega / 2)
    (N1 : 2 + c * G_R omega * G_R omega <> 0)
    (N2 : G_R omega <> 0)
    (N3 : omega_tilde_0 <> 0),
    2 * phi_0 * G_R omega / (2 + c * G_R omega * G_R omega) = phi_0 / omega_tilde_0.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* anderson-local: But the gap equation holds F^R = (φ/ω̃)G^R: against F_0 = φ_0/ω̃_0² the factor 1 + ½c(G^R)² is left over, and the static part changes the critical coupling. *)
Lemma anderson_local : forall (omega omega_tilde_0 c : C) (G_R : C -> C)
    (P1 : omega_tilde_0 = 1 / G_R omega + c * G_R omega / 2)
    (N1 : G_R omega <> 0),
    G_R omega * omega_tilde_0 = 1 + c * G_R omega * G_R omega / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* Steps without a lemma:
   gap-virtual: moves or closes a contour, or reflects the integration variable (virtual-and-local).
   gap-representation: moves or closes a contour, or reflects the integration variable (virtual-and-local).
   gap-virtual-sum: an infinite sum of residues (residue-sum).
   gap-residues: an infinite sum of residues (residue-sum).
   normal-virtual: moves or closes a contour, or reflects the integration variable (virtual-and-local).
   normal-virtual-sum: an infinite sum of residues (residue-sum).
   normal-residues: an infinite sum of residues (residue-sum).
   local-virtual: moves or closes a contour, or reflects the integration variable (virtual-and-local).
   local-virtual-sum: an infinite sum of residues (residue-sum).
   local-residues: an infinite sum of residues (residue-sum). *)
