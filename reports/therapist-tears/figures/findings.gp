# Draws findings.svg from findings.tsv beside it: gnuplot findings.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' findings.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,774 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,4064 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,6.773in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "findings." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.04
set rmargin at screen 0.95
set tmargin at screen 0.96124
set bmargin at screen 0.03359
set yrange [748.0:30.0]
unset ytics
set label "Role: Graduate student" at screen 0.005, screen 0.94832 left front
set label "Role: Licensed clinician" at screen 0.005, screen 0.86305 left front
set label "Gender: Woman" at screen 0.005, screen 0.77778 left front
set label "Theoretical orientation: CBT" at screen 0.005, screen 0.69251 left front
set label "Theoretical orientation: PDT" at screen 0.005, screen 0.60724 left front
set label "Had cried in therapy: Yes" at screen 0.005, screen 0.52196 left front
set label "Had cried in therapy: Yes, among those for whom" at screen 0.005, screen 0.43669 left front
set label "Theoretical orientation is PDT" at screen 0.005, screen 0.41602 left front
set label "Had cried in therapy: Yes, among those for whom" at screen 0.005, screen 0.33075 left front
set label "Theoretical orientation is CBT" at screen 0.005, screen 0.31008 left front
set label "What the tears did to the relationship: Improved, among" at screen 0.005, screen 0.22481 left front
set label "those for whom Had cried in therapy is Yes" at screen 0.005, screen 0.20413 left front
set label "What the tears did to the relationship: Deteriorated," at screen 0.005, screen 0.11886 left front
set label "among those for whom Had cried in therapy is Yes" at screen 0.005, screen 0.09819 left front
set label "Original" at screen 0.02, screen 0.9845 left front point pt 7 ps 0.9 lc rgb "#3b82c4" offset 1.2,-0.25
set label "This survey" at screen 0.2375, screen 0.9845 left front point pt 5 ps 0.9 lc rgb "#d0690a" offset 1.2,-0.25
set label "━" at screen 0.525, screen 0.9845 left front tc rgb "#1f8f82"
set label "Expected" at screen 0.565, screen 0.9845 left front
set xrange [0.0:100.0]
set xtics ("0%%" 0.0, "25%%" 25.0, "50%%" 50.0, "75%%" 75.0, "100%%" 100.0)
plot "findings.tsv" skip 1 using (0.0):($3==$3 ? $2-18.0 : NaN):(0):(36.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (25.0):($3==$3 ? $2-18.0 : NaN):(0):(36.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (50.0):($3==$3 ? $2-18.0 : NaN):(0):(36.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (75.0):($3==$3 ? $2-18.0 : NaN):(0):(36.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (100.0):($3==$3 ? $2-18.0 : NaN):(0):(36.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using 4:($2+(-12.0)):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+(-12.0)) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 7:($2+(0.0)):($8-$7):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#d0690a" notitle, \
  "" skip 1 using 6:($2+(0.0)) with points pt 5 ps 0.9 lc rgb "#d0690a" notitle, \
  "" skip 1 using 10:($2+(12.0)):($11-$10):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#1f8f82" notitle, \
  "" skip 1 using 9:($2+(12.0)) with points pt 9 ps 0.9 lc rgb "#1f8f82" notitle
set output
