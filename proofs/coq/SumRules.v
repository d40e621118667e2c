(* Sum rules and structural identities.
   Written by proofs/coq/write.ts from the steps of the derivation; proofs/coq/README.md says how to read it. *)
From Langreth Require Import Forms Words Branches Thermal.
Local Open Scope C_scope.

(* dispersion-lambda: Their difference is the spectral function, A = (λ^R − λ^A)/2πi: ∫dx A(x)/(x−z) = λ(z). *)
Lemma dispersion_lambda : forall (Int : integral) (pi z : C) (lambda_R lambda_A : C -> C)
    (I1 : Int (fun x : R => lambda_R x / (x - z)) = 2 * i * pi * lambda_R z)
    (I2 : Int (fun x : R => lambda_A x / (x - z)) = 0)
    (N1 : pi <> 0)
    (N2 : forall x : R, x - z <> 0),
    Int (fun x : R => - i * (lambda_R x - lambda_A x) / (2 * pi * (x - z))) = lambda_R z.
Proof.
  intros.
  apply Csub_0; transitivity ((- i / (2 * pi)) * (Int (fun x : R => lambda_R x / (x - z)) - (2 * i * pi * lambda_R z))
    + (i / (2 * pi)) * (Int (fun x : R => lambda_A x / (x - z)) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* dispersion-hilbert: P_B from its own jump. *)
Lemma dispersion_hilbert : forall (Int : integral) (pi z : C) (P_B P_B_2 : C -> C)
    (I1 : Int (fun x : R => P_B x / (x - z)) = 2 * i * pi * P_B z)
    (I2 : Int (fun x : R => P_B_2 x / (x - z)) = 0)
    (N1 : pi <> 0)
    (N2 : forall x : R, x - z <> 0),
    Int (fun x : R => - i * (P_B x - P_B_2 x) / (2 * pi * (x - z))) = P_B z.
Proof.
  intros.
  apply Csub_0; transitivity ((- i / (2 * pi)) * (Int (fun x : R => P_B x / (x - z)) - (2 * i * pi * P_B z))
    + (i / (2 * pi)) * (Int (fun x : R => P_B_2 x / (x - z)) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* tail-fraction: The dispersion kernel in powers of 1/z with its exact remainder: what multiplies z^{−k−1} is the k-th moment. *)
Lemma tail_fraction : forall (x z : C)
    (N1 : x - z <> 0)
    (N2 : z <> 0),
    1 / (x - z) = - x / (z * z) - 1 / z + x * x / (z * z * (x - z)).
Proof.
  intros.
  apply Csub_0; settle ltac:(idtac).
Qed.

(* tail-hilbert: P_B(z) = −(1/z)∫AF_B up to a smaller remainder: AF_B is even. *)
Lemma tail_hilbert : forall (Int : integral) (z : C) (P_B A F_B : C -> C)
    (P1 : P_B z = Int (fun x : R => A x * F_B x / (x - z)))
    (N1 : z <> 0)
    (N2 : forall x : R, x - z <> 0),
    P_B z = Int (fun x : R => - A x * F_B x / z) + Int (fun x : R => x * A x * F_B x / (z * (x - z))).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* weight-spectral: One state: the spectral density is normalised. *)
Lemma weight_spectral : forall (Int : integral) (pi : C) (B G_11_A G_11_R : C -> C)
    (P1 : forall omega : R, B omega = - i * (G_11_A omega - G_11_R omega) / (2 * pi))
    (I1 : Int (fun omega : R => G_11_R omega) = - i * pi)
    (I2 : Int (fun omega : R => G_11_A omega) = i * pi)
    (N1 : pi <> 0),
    Int (fun omega : R => B omega) = 1.
Proof.
  intros.
  apply Csub_0; transitivity ((i / (2 * pi)) * (Int (fun omega : R => G_11_R omega) - (- i * pi))
    + (- i / (2 * pi)) * (Int (fun omega : R => G_11_A omega) - (i * pi)));
  [apply Csub_0; settle ltac:(try rewrite P1) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* f-sum: Its first moment is the first moment of A, the f-sum rule of the boson. *)
Lemma f_sum : forall (Int : integral) (pi : C) (lambda_R A lambda_A : C -> C)
    (P1 : forall x : R, A x = - i * (lambda_R x - lambda_A x) / (2 * pi))
    (I1 : Int (fun x : R => x * lambda_A x) + Int (fun x : R => x * lambda_R x) = 0)
    (N1 : pi <> 0),
    Int (fun x : R => x * lambda_R x) = i * pi * Int (fun x : R => x * A x).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / 2) * (Int (fun x : R => x * lambda_A x) + Int (fun x : R => x * lambda_R x) - 0));
  [apply Csub_0; settle ltac:(try rewrite P1) | rewrite (vanishes I1); ring].
Qed.

(* dyson-powers: G^R = 1/(ω − Σ^R) in powers of Σ^R, exactly. *)
Lemma dyson_powers : forall (omega : C) (G_11_R Sigma_11_R : C -> C)
    (P1 : Sigma_11_R omega = omega - 1 / G_11_R omega)
    (N1 : G_11_R omega <> 0),
    omega * omega * G_11_R omega = omega + Sigma_11_R omega + G_11_R omega * Sigma_11_R omega * Sigma_11_R omega.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* kernel-folded: The integrand of K(ω,ν) over x, from the representations of P_B and λ, with x and −x together. *)
Lemma kernel_folded : forall (x nu omega : C) (A F_B h : C -> C)
    (P1 : A (- x) = - A x)
    (P2 : F_B (- x) = - F_B x)
    (N1 : nu + x - omega <> 0)
    (N2 : nu - omega - x <> 0),
    A x * F_B x / (2 * (nu + x - omega)) + A x * h nu / (2 * (nu + x - omega)) + A (- x) * F_B (- x) / (2 * (nu - omega - x)) + A (- x) * h nu / (2 * (nu - omega - x)) = - A x * h nu / (2 * (nu - omega - x)) + A x * F_B x / (2 * (nu + x - omega)) + A x * F_B x / (2 * (nu - omega - x)) + A x * h nu / (2 * (nu + x - omega)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* kernel-occupations: By occupations, F_B = 1 + 2n and h = 1 − 2f, ω → ω + i0: K = ∫_0^∞dx A[(n + 1 − f)/(ν + x − ω) + (n + f)/(ν − x − ω)]. *)
Lemma kernel_occupations : forall (x nu omega : C) (A h F_B n f : C -> C)
    (P1 : h nu = 1 - 2 * f nu)
    (P2 : F_B x = 1 + 2 * n x)
    (N1 : nu - omega - x <> 0)
    (N2 : nu + x - omega <> 0),
    - A x * h nu / (2 * (nu - omega - x)) + A x * F_B x / (2 * (nu + x - omega)) + A x * F_B x / (2 * (nu - omega - x)) + A x * h nu / (2 * (nu + x - omega)) = A x * ((1 + n x - f nu) / (nu + x - omega) + (f nu + n x) / (nu - omega - x)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* lorentzian-power-1: I_1, by the residue at ω = iγ. *)
Lemma lorentzian_power_1 : forall (Int : integral) (pi gamma : C)
    (I1 : Int (fun omega : R => 1 / (omega - i * gamma)) = i * pi)
    (I2 : Int (fun omega : R => 1 / (omega + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall omega : R, omega - i * gamma <> 0)
    (N3 : forall omega : R, omega + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun omega : R => 1 / (2 * pi * (omega - i * gamma) * (omega + i * gamma))) = 1 / (2 * gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((- i / (4 * gamma * pi)) * (Int (fun omega : R => 1 / (omega - i * gamma)) - (i * pi))
    + (i / (4 * gamma * pi)) * (Int (fun omega : R => 1 / (omega + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* lorentzian-power-2: I_2, by the residue at ω = iγ. *)
Lemma lorentzian_power_2 : forall (Int : integral) (pi gamma : C)
    (I1 : Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma))) = 0)
    (I2 : Int (fun omega : R => 1 / (omega - i * gamma)) = i * pi)
    (I3 : Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma))) = 0)
    (I4 : Int (fun omega : R => 1 / (omega + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall omega : R, omega - i * gamma <> 0)
    (N3 : forall omega : R, omega + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun omega : R => 1 / (2 * pi * (omega - i * gamma) * (omega - i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 1 / (4 * gamma * gamma * gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((- 1 / (8 * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma))) - 0)
    + (- i / (8 * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / (omega - i * gamma)) - (i * pi))
    + (- 1 / (8 * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma))) - 0)
    + (i / (8 * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / (omega + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* lorentzian-power-3: I_3, by the residue at ω = iγ. *)
Lemma lorentzian_power_3 : forall (Int : integral) (pi gamma : C)
    (I1 : Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) = 0)
    (I2 : Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma))) = 0)
    (I3 : Int (fun omega : R => 1 / (omega - i * gamma)) = i * pi)
    (I4 : Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 0)
    (I5 : Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma))) = 0)
    (I6 : Int (fun omega : R => 1 / (omega + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall omega : R, omega - i * gamma <> 0)
    (N3 : forall omega : R, omega + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun omega : R => 1 / (2 * pi * (omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma) * (omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 3 / (16 * gamma * gamma * gamma * gamma * gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((i / (16 * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) - 0)
    + (- 3 / (32 * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma))) - 0)
    + (- 3 * i / (32 * gamma * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / (omega - i * gamma)) - (i * pi))
    + (- i / (16 * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) - 0)
    + (- 3 / (32 * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma))) - 0)
    + (3 * i / (32 * gamma * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / (omega + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4), (vanishes I5), (vanishes I6); ring].
Qed.

(* lorentzian-power-4: I_4, by the residue at ω = iγ. *)
Lemma lorentzian_power_4 : forall (Int : integral) (pi gamma : C)
    (I1 : Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) = 0)
    (I2 : Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) = 0)
    (I3 : Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma))) = 0)
    (I4 : Int (fun omega : R => 1 / (omega - i * gamma)) = i * pi)
    (I5 : Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 0)
    (I6 : Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 0)
    (I7 : Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma))) = 0)
    (I8 : Int (fun omega : R => 1 / (omega + i * gamma)) = - i * pi)
    (N1 : pi <> 0)
    (N2 : forall omega : R, omega - i * gamma <> 0)
    (N3 : forall omega : R, omega + i * gamma <> 0)
    (N4 : gamma <> 0),
    Int (fun omega : R => 1 / (2 * pi * (omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma) * (omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 5 / (32 * gamma * gamma * gamma * gamma * gamma * gamma * gamma).
Proof.
  intros.
  apply Csub_0; transitivity ((1 / (32 * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) - 0)
    + (i / (16 * gamma * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) - 0)
    + (- 5 / (64 * gamma * gamma * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma))) - 0)
    + (- 5 * i / (64 * gamma * gamma * gamma * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / (omega - i * gamma)) - (i * pi))
    + (1 / (32 * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) - 0)
    + (- i / (16 * gamma * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) - 0)
    + (- 5 / (64 * gamma * gamma * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma))) - 0)
    + (5 * i / (64 * gamma * gamma * gamma * gamma * gamma * gamma * gamma * pi)) * (Int (fun omega : R => 1 / (omega + i * gamma)) - (- i * pi)));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4), (vanishes I5), (vanishes I6), (vanishes I7), (vanishes I8); ring].
Qed.

(* lorentzian-derivative: The derivative of ωP for any power n; its integral vanishes, which is the recursion 2nγ²I_{n+1} = (2n−1)I_n. *)
Lemma lorentzian_derivative : forall (omega n gamma : C) (P d_domega : C -> C)
    (P1 : d_domega (omega * P omega) = P omega - 2 * n * omega * omega * P omega / (gamma * gamma + omega * omega))
    (N1 : gamma * gamma + omega * omega <> 0),
    d_domega (omega * P omega) = P omega - 2 * n * P omega + 2 * gamma * gamma * n * P omega / (gamma * gamma + omega * omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* lorentzian-recursion-1: The recursion from I_1 to I_2 under the integral. *)
Lemma lorentzian_recursion_1 : forall (Int : integral) (gamma : C)
    (I1 : Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma))) = 0)
    (I2 : Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma))) = 0)
    (N1 : forall omega : R, omega - i * gamma <> 0)
    (N2 : forall omega : R, omega + i * gamma <> 0),
    Int (fun omega : R => - 1 / ((omega - i * gamma) * (omega + i * gamma)) + 2 * gamma * gamma / ((omega - i * gamma) * (omega - i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 0.
Proof.
  intros.
  apply Csub_0; transitivity (((-1) / 2) * (Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma))) - 0)
    + ((-1) / 2) * (Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma))) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* lorentzian-recursion-2: The recursion from I_2 to I_3 under the integral. *)
Lemma lorentzian_recursion_2 : forall (Int : integral) (gamma : C)
    (I1 : Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) = 0)
    (I2 : Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 0)
    (N1 : forall omega : R, omega - i * gamma <> 0)
    (N2 : forall omega : R, omega + i * gamma <> 0)
    (N3 : gamma <> 0),
    Int (fun omega : R => - 3 / ((omega - i * gamma) * (omega - i * gamma) * (omega + i * gamma) * (omega + i * gamma)) + 4 * gamma * gamma / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma) * (omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 0.
Proof.
  intros.
  apply Csub_0; transitivity ((i / (2 * gamma)) * (Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) - 0)
    + (- i / (2 * gamma)) * (Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2); ring].
Qed.

(* lorentzian-recursion-3: The recursion from I_3 to I_4 under the integral. *)
Lemma lorentzian_recursion_3 : forall (Int : integral) (gamma : C)
    (I1 : Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) = 0)
    (I2 : Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 0)
    (I3 : Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) = 0)
    (I4 : Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 0)
    (N1 : forall omega : R, omega - i * gamma <> 0)
    (N2 : forall omega : R, omega + i * gamma <> 0)
    (N3 : gamma <> 0),
    Int (fun omega : R => - 5 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma) * (omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma)) + 6 * gamma * gamma / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma) * (omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) = 0.
Proof.
  intros.
  apply Csub_0; transitivity ((i / (8 * gamma * gamma * gamma)) * (Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) - 0)
    + (- i / (8 * gamma * gamma * gamma)) * (Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) - 0)
    + (3 / (8 * gamma * gamma)) * (Int (fun omega : R => 1 / ((omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma) * (omega - i * gamma))) - 0)
    + (3 / (8 * gamma * gamma)) * (Int (fun omega : R => 1 / ((omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma) * (omega + i * gamma))) - 0));
  [apply Csub_0; settle ltac:(idtac) | rewrite (vanishes I1), (vanishes I2), (vanishes I3), (vanishes I4); ring].
Qed.

(* reflection-kernel: Hence K(−ω,−ν) = −conj K(ω,ν). *)
Lemma reflection_kernel : forall (nu omega : C) (P_B h lambda_R P_B_2 lambda_A : C -> C)
    (P1 : P_B (nu - omega) = - P_B_2 (omega - nu))
    (P2 : lambda_R (nu - omega) = lambda_A (omega - nu))
    (P3 : h (- nu) = - h nu),
    P_B (nu - omega) / 2 + h (- nu) * lambda_R (nu - omega) / 2 = - (P_B_2 (omega - nu) + h nu * lambda_A (omega - nu)) / 2.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* defect-exchange: The KMS defect is the same from both of its energies, N(ν,ω) = N(ω,ν), *)
Lemma defect_exchange : forall (nu omega : C) (h F_B : C -> C)
    (P1 : F_B (nu - omega) = - F_B (omega - nu)),
    1 - h nu * (F_B (nu - omega) + h omega) + F_B (nu - omega) * h omega = 1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* defect-reversal: and for electrons and holes, N(−ω,−ν) = N(ω,ν). *)
Lemma defect_reversal : forall (omega nu : C) (h F_B : C -> C)
    (P1 : F_B (nu - omega) = - F_B (omega - nu))
    (P2 : h (- omega) = - h omega)
    (P3 : h (- nu) = - h nu),
    1 - h (- omega) * (F_B (nu - omega) + h (- nu)) + F_B (nu - omega) * h (- nu) = 1 - h omega * (F_B (omega - nu) + h nu) + F_B (omega - nu) * h nu.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2; try rewrite P3).
Qed.

(* reflection-green: The local closure gives the parities back: G^R(−ω) = −G^A(ω), *)
Lemma reflection_green : forall (omega : C) (omega_tilde_R omega_tilde_A : C -> C)
    (P1 : omega_tilde_R (- omega) = - omega_tilde_A omega)
    (N1 : omega_tilde_A omega <> 0)
    (N2 : omega_tilde_R (- omega) <> 0),
    1 / omega_tilde_R (- omega) = - 1 / omega_tilde_A omega.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* reflection-anomalous: and F^R(−ω) = F^A(ω), the conjugate. *)
Lemma reflection_anomalous : forall (omega : C) (omega_tilde_R phi_R omega_tilde_A phi_A : C -> C)
    (P1 : omega_tilde_R (- omega) = - omega_tilde_A omega)
    (P2 : phi_R (- omega) = phi_A omega)
    (N1 : omega_tilde_A omega <> 0)
    (N2 : omega_tilde_R (- omega) <> 0),
    phi_R (- omega) / (omega_tilde_R (- omega) * omega_tilde_R (- omega)) = phi_A omega / (omega_tilde_A omega * omega_tilde_A omega).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* reflection-quasiclassical-normal: So does the wide band, nonlinear in φ: g^R(−ω) = ω̃^A/s^A = −g^A(ω), which is conj g^R(ω), *)
Lemma reflection_quasiclassical_normal : forall (omega : C) (omega_tilde_R s_R omega_tilde_A s_A : C -> C)
    (P1 : omega_tilde_R (- omega) = - omega_tilde_A omega)
    (P2 : s_R (- omega) = - s_A omega)
    (N1 : s_A omega <> 0)
    (N2 : s_R (- omega) <> 0),
    omega_tilde_R (- omega) / s_R (- omega) = omega_tilde_A omega / s_A omega.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* reflection-quasiclassical-anomalous: and f^R(−ω) = −φ^A/s^A = f^A(ω), which is −conj f^R(ω). *)
Lemma reflection_quasiclassical_anomalous : forall (omega : C) (phi_R s_R phi_A s_A : C -> C)
    (P1 : phi_R (- omega) = phi_A omega)
    (P2 : s_R (- omega) = - s_A omega)
    (N1 : s_A omega <> 0)
    (N2 : s_R (- omega) <> 0),
    phi_R (- omega) / s_R (- omega) = - phi_A omega / s_A omega.
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* width: −Im Σ^R = (i/2)(Σ^R − Σ^A), an integral over A(F_B + h)B; in the wide band, where B = 1, Σ^R(∞) makes it (π/2)∫AF_B at large ω. *)
Lemma width : forall (Int : integral) (omega pi : C) (A F_B h G_11_R G_11_A B : C -> C)
    (P1 : forall nu : R, G_11_A nu = G_11_R nu + 2 * i * pi * B nu),
    i * Int (fun nu : R => A (omega - nu) * (F_B (omega - nu) + h nu) * (G_11_R nu - G_11_A nu) / 2) / 2 = Int (fun nu : R => pi * A (omega - nu) * B nu * (F_B (omega - nu) + h nu) / 2).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1).
Qed.

(* width-squares-out: F_B + h is twice a sum of squares, the occupation of the boson and the empty state; *)
Lemma width_squares_out : forall (x nu : C) (F_B h u v : C -> C)
    (P1 : F_B x = 1 + 2 * u x * u x)
    (P2 : h nu = (1 - v nu * v nu) / (1 + v nu * v nu))
    (N1 : 1 + v nu * v nu <> 0),
    F_B x + h nu = 2 * (u x * u x + 1 / (1 + v nu * v nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* width-squares-in: so is F_B − h, with the occupied state. *)
Lemma width_squares_in : forall (x nu : C) (F_B h u v : C -> C)
    (P1 : F_B x = 1 + 2 * u x * u x)
    (P2 : h nu = (1 - v nu * v nu) / (1 + v nu * v nu))
    (N1 : 1 + v nu * v nu <> 0),
    F_B x - h nu = 2 * (u x * u x + v nu * v nu / (1 + v nu * v nu)).
Proof.
  intros.
  apply Csub_0; settle ltac:(try rewrite P1; try rewrite P2).
Qed.

(* Steps without a lemma:
   cauchy-retarded: moves or closes a contour, or reflects the integration variable (cauchy).
   cauchy-advanced: moves or closes a contour, or reflects the integration variable (cauchy).
   jump-hilbert: moves or closes a contour, or reflects the integration variable (jump).
   dispersion-green: moves or closes a contour, or reflects the integration variable (cauchy).
   dispersion-anomalous: moves or closes a contour, or reflects the integration variable (cauchy).
   dispersion-quasiclassical: moves or closes a contour, or reflects the integration variable (cauchy).
   dispersion-gap: exchanges the order of two integrals or renames their variables (cauchy).
   dispersion-self-energy-local: exchanges the order of two integrals or renames their variables (cauchy).
   dispersion-self-energy: exchanges the order of two integrals or renames their variables (cauchy).
   tail-lambda: exchanges the order of two integrals or renames their variables (tail).
   weight-retarded: exchanges the order of two integrals or renames their variables (tail).
   weight-advanced: exchanges the order of two integrals or renames their variables (tail).
   weight-square: exchanges the order of two integrals or renames their variables (tail).
   weight-lambda: exchanges the order of two integrals or renames their variables (tail).
   coupling-moment: moves or closes a contour, or reflects the integration variable (jump).
   weight-hilbert: exchanges the order of two integrals or renames their variables (tail).
   weight-kernel: exchanges the order of two integrals or renames their variables (tail).
   weight-gap: exchanges the order of two integrals or renames their variables (tail).
   weight-product: exchanges the order of two integrals or renames their variables (tail).
   weight-self-energy: exchanges the order of two integrals or renames their variables (tail).
   weight-self-energy-wide: exchanges the order of two integrals or renames their variables (tail).
   weight-keldysh: exchanges the order of two integrals or renames their variables (tail).
   weight-anomalous-keldysh: exchanges the order of two integrals or renames their variables (tail).
   weight-residual: exchanges the order of two integrals or renames their variables (tail).
   first-moment: exchanges the order of two integrals or renames their variables (tail).
   second-moment-rest: exchanges the order of two integrals or renames their variables (tail).
   second-moment: exchanges the order of two integrals or renames their variables (tail).
   weight-quasiclassical: exchanges the order of two integrals or renames their variables (tail).
   weight-anomalous: exchanges the order of two integrals or renames their variables (tail).
   tail-gap: exchanges the order of two integrals or renames their variables (tail).
   reflection-lambda: moves or closes a contour, or reflects the integration variable (reflection).
   reflection-hilbert: moves or closes a contour, or reflects the integration variable (reflection).
   defect-diagonal: an expansion other than the leading forms of A, F_B, h and λ (diagonal).
   reflection-self-energy: moves or closes a contour, or reflects the integration variable (particle-hole-parity).
   reflection-gap: moves or closes a contour, or reflects the integration variable (particle-hole-parity).
   reflection-glue: moves or closes a contour, or reflects the integration variable (particle-hole-parity).
   reflection-residual: moves or closes a contour, or reflects the integration variable (particle-hole-parity).
   width-emission: moves or closes a contour, or reflects the integration variable (reflection). *)
